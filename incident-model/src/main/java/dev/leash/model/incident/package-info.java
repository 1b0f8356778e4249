/**
 * Lifecycle of one incident: its commands ({@link IncidentCommand}), its events ({@link
 * IncidentEvent}), and the two functions that hold every rule ({@link Lifecycle#decide} and {@link
 * Lifecycle#evolve}).
 *
 * <p>This package must not know Kafka, HTTP, JSON, a clock or a random number: time is a field of
 * the request.
 */
@NullMarked
package dev.leash.model.incident;

import org.jspecify.annotations.NullMarked;
