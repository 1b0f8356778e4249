/**
 * Sub-topology of the lifecycle: commands in, events out, deadlines by the clock. Carries data to
 * {@link dev.leash.model.incident.Lifecycle} and away.
 *
 * <p>This package must not know any rule.
 */
@NullMarked
package dev.leash.escalation.lifecycle;

import org.jspecify.annotations.NullMarked;
