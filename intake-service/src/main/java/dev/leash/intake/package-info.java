/**
 * Receives reports over HTTP, makes them durable in Kafka, and answers with the incident they
 * opened or joined. Keeps no state itself.
 *
 * <p>It must not know what becomes of a report.
 */
@NullMarked
@Configuration
@Requires(property = "leash.parts.intake", value = "true")
package dev.leash.intake;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
