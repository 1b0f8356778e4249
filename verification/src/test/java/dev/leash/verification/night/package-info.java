/**
 * A night as the real rules would have it: reports, answers, deadlines and messages, and everything
 * that is written down meanwhile.
 */
@NullMarked
package dev.leash.verification.night;

import org.jspecify.annotations.NullMarked;
