/**
 * Reaches people: plans deliveries from events, hands them to channels, and records the outcome of
 * each. The only writer of {@code incident.notifications}.
 *
 * <p>It must not know why somebody is to be told.
 */
@NullMarked
@Configuration
@Requires(property = "leash.parts.notifier", value = "true")
package dev.leash.notifier;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
