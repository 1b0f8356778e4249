/**
 * Makes a report durable and waits a little for the word of triage. Whatever the source of a
 * report, it ends here.
 *
 * <p>It must not know HTTP.
 */
@NullMarked
package dev.leash.intake.declare;

import org.jspecify.annotations.NullMarked;
