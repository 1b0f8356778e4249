/**
 * Reaches people: plans deliveries from facts, hands them to channels, and says what became of
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
