package dev.leash.model.notification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.severity.Severity;

/**
 * One delivery that is wanted.
 *
 * @param id names it
 * @param purpose what it tells
 * @param severity how bad the incident is
 */
public record Wanted(DeliveryId id, Purpose purpose, Severity severity) {
    public Wanted {
        requireNonNull(id, "id");
        requireNonNull(purpose, "purpose");
        requireNonNull(severity, "severity");
    }
}
