/**
 * Checks of incidents.
 *
 * <p>It must not decide anything itself: it replays events with the rules that wrote the log, and
 * compares the result with the invariants.
 */
@NullMarked
package dev.leash.verification.incident;

import org.jspecify.annotations.NullMarked;
