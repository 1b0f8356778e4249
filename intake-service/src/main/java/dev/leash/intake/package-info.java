/**
 * Takes reports over HTTP, makes them durable in Kafka, and says which incident they came to. It
 * keeps nothing itself.
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
