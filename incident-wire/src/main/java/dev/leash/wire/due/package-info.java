/**
 * Index of deadlines, and the alarm that meets them, inside a Streams application.
 *
 * <p>This package must not know what is due.
 */
@NullMarked
package dev.leash.wire.due;

import org.jspecify.annotations.NullMarked;
