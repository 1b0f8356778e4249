package dev.leash.model.notification;

import dev.leash.model.severity.Severity;

/**
 * One delivery that is wanted.
 *
 * @param id names it
 * @param purpose what it tells
 * @param severity how bad the incident is
 */
public record Wanted(DeliveryId id, Purpose purpose, Severity severity) {}
