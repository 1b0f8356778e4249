/**
 * Judges what happens to incidents.
 *
 * <p>It must not decide anything itself: it replays with the rules that wrote the log, and holds
 * what comes out against what was promised.
 */
@NullMarked
package dev.leash.verification.incident;

import org.jspecify.annotations.NullMarked;
