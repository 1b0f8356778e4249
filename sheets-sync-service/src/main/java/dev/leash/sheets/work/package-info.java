/**
 * Does what each part of the service does again and again, and remembers what keeps it from doing
 * so.
 *
 * <p>It must not know what the parts do.
 */
@NullMarked
package dev.leash.sheets.work;

import org.jspecify.annotations.NullMarked;
