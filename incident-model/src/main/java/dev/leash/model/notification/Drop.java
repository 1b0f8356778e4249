package dev.leash.model.notification;

import static java.util.Objects.requireNonNull;

/**
 * Reason why a delivery is never begun, or is cancelled.
 *
 * @param code for programs
 * @param reason in words
 */
public record Drop(DropCode code, String reason) {
    public Drop {
        requireNonNull(code, "code");
        requireNonNull(reason, "reason");
    }
}
