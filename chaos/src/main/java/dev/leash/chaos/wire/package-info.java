/**
 * Faults of TCP connections between two processes.
 *
 * <p>It must not know what is transmitted.
 */
@NullMarked
package dev.leash.chaos.wire;

import org.jspecify.annotations.NullMarked;
