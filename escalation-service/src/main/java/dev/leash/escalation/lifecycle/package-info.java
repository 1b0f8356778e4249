/**
 * The second sub-topology: commands in, facts out, deadlines by the clock. Carries data to {@link
 * dev.leash.model.incident.Lifecycle} and away.
 *
 * <p>It must not know any rule.
 */
@NullMarked
package dev.leash.escalation.lifecycle;

import org.jspecify.annotations.NullMarked;
