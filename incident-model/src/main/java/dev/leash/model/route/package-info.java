/**
 * Alert routes and silences as they are configured, and what they decided for one alert.
 *
 * <p>This package must not know reports or incidents: what a route says of one is decided by
 * triage.
 */
@NullMarked
package dev.leash.model.route;

import org.jspecify.annotations.NullMarked;
