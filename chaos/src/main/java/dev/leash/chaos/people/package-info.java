/**
 * Simulated people: reporters, responders and a coordinator.
 *
 * <p>It must not know which faults are injected.
 */
@NullMarked
package dev.leash.chaos.people;

import org.jspecify.annotations.NullMarked;
