/**
 * Turns rows of the contacts into contacts or refusals, and contacts into warnings.
 *
 * <p>It must not know files or Kafka.
 */
@NullMarked
package dev.leash.sheets.contacts;

import org.jspecify.annotations.NullMarked;
