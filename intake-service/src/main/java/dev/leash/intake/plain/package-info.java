/**
 * Reports as people and scripts send them: plain text, or a small JSON object.
 *
 * <p>It must not know other senders' formats.
 */
@NullMarked
package dev.leash.intake.plain;

import org.jspecify.annotations.NullMarked;
