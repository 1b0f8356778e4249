/**
 * Alerts: what one source says again and again of one thing, counted instead of kept one by one.
 * Only what matters to people goes on to triage.
 *
 * <p>It must not know how an incident goes on.
 */
@NullMarked
package dev.leash.model.alert;

import org.jspecify.annotations.NullMarked;
