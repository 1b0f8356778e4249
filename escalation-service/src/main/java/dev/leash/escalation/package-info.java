/**
 * Escalation service: the service that decides. Three sub-topologies: triage decides which incident
 * a signal belongs to, the lifecycle what happens to the incident and when the next level is due,
 * and configuration what is in force. The only writer of {@code incident.events}, {@code
 * incident.configuration} and the directory.
 *
 * <p>This package must not know how people are reached.
 */
@NullMarked
@Configuration
@Requires(property = "leash.parts.escalation", value = "true")
package dev.leash.escalation;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
