/**
 * Who may report, and how often.
 *
 * <p>It must not know what a report says.
 */
@NullMarked
package dev.leash.intake.guard;

import org.jspecify.annotations.NullMarked;
