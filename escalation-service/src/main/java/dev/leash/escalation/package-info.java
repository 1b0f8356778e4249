/**
 * Decides. Two sub-topologies: triage says which incident a signal belongs to, the lifecycle says
 * what happens to it and when the next rung is due. The only writer of {@code incident.events}.
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
