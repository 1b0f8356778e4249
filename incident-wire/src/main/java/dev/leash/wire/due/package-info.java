/**
 * An index of what is due when, inside a Streams application.
 *
 * <p>It must not know what is due.
 */
@NullMarked
package dev.leash.wire.due;

import org.jspecify.annotations.NullMarked;
