/**
 * What was set aside because it could not be processed, read and tried again.
 *
 * <p>It must not know what the records mean.
 */
@NullMarked
package dev.leash.wire.deadletter;

import org.jspecify.annotations.NullMarked;
