package dev.leash.model.notification;

/**
 * Reason why a delivery is never begun, or is cancelled.
 *
 * @param code for programs
 * @param reason in words
 */
public record Drop(DropCode code, String reason) {}
