/**
 * Pages of alerts, alert routes and silences: what became of an alert and why, editing, and trying
 * routes on what was or might be reported.
 *
 * <p>It must not decide: where a report leads is asked of the rules that decide it.
 */
@NullMarked
package dev.leash.dashboard.routing;

import org.jspecify.annotations.NullMarked;
