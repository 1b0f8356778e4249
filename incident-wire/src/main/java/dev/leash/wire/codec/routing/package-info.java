/**
 * Alert routes outside the services: reports to try them on, files they are imported from, and
 * suites that test them.
 *
 * <p>It must not decide where a report leads: {@link dev.leash.model.triage.AlertRouter} does.
 */
@NullMarked
package dev.leash.wire.codec.routing;

import org.jspecify.annotations.NullMarked;
