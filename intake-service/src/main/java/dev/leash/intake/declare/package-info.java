/**
 * Makes a report durable and waits briefly for the outcome of triage; every source of reports ends
 * here.
 *
 * <p>It must not know HTTP.
 */
@NullMarked
package dev.leash.intake.declare;

import org.jspecify.annotations.NullMarked;
