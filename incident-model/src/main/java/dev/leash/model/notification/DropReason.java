package dev.leash.model.notification;

/**
 * Reason why a delivery is suppressed or cancelled.
 *
 * @param code code for programs
 * @param reason reason in words
 */
public record DropReason(DropCode code, String reason) {}
