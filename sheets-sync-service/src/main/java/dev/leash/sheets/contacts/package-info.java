/**
 * Rows of the contacts become contacts or refusals, and contacts become warnings.
 *
 * <p>It must not know files or Kafka.
 */
@NullMarked
package dev.leash.sheets.contacts;

import org.jspecify.annotations.NullMarked;
