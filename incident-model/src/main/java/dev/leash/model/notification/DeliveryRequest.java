package dev.leash.model.notification;

import dev.leash.model.severity.Severity;

/**
 * Request for one delivery.
 *
 * @param id id of the delivery
 * @param purpose purpose of the message
 * @param severity severity of the incident
 */
public record DeliveryRequest(DeliveryId id, Purpose purpose, Severity severity) {}
