/**
 * Judges a log: what must always hold, how often that was looked at, and the first places where it
 * does not hold.
 *
 * <p>It must not know where a log comes from, or change anything.
 */
@NullMarked
package dev.leash.verification;

import org.jspecify.annotations.NullMarked;
