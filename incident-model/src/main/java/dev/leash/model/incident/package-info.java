/**
 * The life of one incident: what may be asked of it ({@link IncidentCommand}), what can happen to
 * it ({@link IncidentEvent}), and the two functions that hold every rule ({@link Lifecycle#decide}
 * and {@link Lifecycle#evolve}).
 *
 * <p>It must not know Kafka, HTTP, JSON, a clock or a random number: time is a field of the
 * request.
 */
@NullMarked
package dev.leash.model.incident;

import org.jspecify.annotations.NullMarked;
