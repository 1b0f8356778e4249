/**
 * Decides. Four sub-topologies: alerts count what sources say again and again, triage says which
 * incident a signal belongs to, the lifecycle says what happens to it and when the next rung is due,
 * and configuration says what everybody goes by. The only writer of {@code incident.events}, {@code
 * incident.alerts}, {@code incident.configuration} and what is in force.
 *
 * <p>It must not know how people are reached.
 */
@NullMarked
@Configuration
@Requires(property = "leash.parts.escalation", value = "true")
package dev.leash.escalation;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
