/**
 * Alerts: repeated reports of one problem by one source, counted instead of kept one by one. Only
 * what matters to people is passed on to triage.
 *
 * <p>This package must not know the lifecycle of incidents.
 */
@NullMarked
package dev.leash.model.alert;

import org.jspecify.annotations.NullMarked;
