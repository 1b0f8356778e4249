/**
 * Baseline of Leash: a report is received by HTTP, passes Kafka exactly once and a store, is read
 * back, and answered.
 *
 * <p>It must not know incidents.
 */
@NullMarked
@Configuration
@Requires(property = "bare", value = "true")
package dev.leash.benchmarks.bare;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
