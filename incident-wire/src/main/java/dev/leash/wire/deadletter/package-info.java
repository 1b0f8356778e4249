/**
 * Dead letters: records that could not be processed, and their retry.
 *
 * <p>This package must not know what the records mean.
 */
@NullMarked
package dev.leash.wire.deadletter;

import org.jspecify.annotations.NullMarked;
