/**
 * Refusals of intake: always the same JSON, with a code for programs and what to do in words.
 *
 * <p>It must not know what a report is.
 */
@NullMarked
package dev.leash.intake.refusal;

import org.jspecify.annotations.NullMarked;
