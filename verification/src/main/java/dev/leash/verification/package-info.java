/**
 * Verification of a log: the invariants, how often each was checked, and the first places where it
 * is violated.
 *
 * <p>It must not know where a log comes from, or change anything.
 */
@NullMarked
package dev.leash.verification;

import org.jspecify.annotations.NullMarked;
