/**
 * Threads that repeat the steps of the service, and the record of their failures.
 *
 * <p>It must not know what the steps do.
 */
@NullMarked
package dev.leash.sheets.work;

import org.jspecify.annotations.NullMarked;
