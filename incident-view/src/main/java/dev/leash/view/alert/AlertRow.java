package dev.leash.view.alert;

import dev.leash.model.alert.AlertStatus;
import java.time.Instant;

/**
 * The alert of an incident.
 *
 * @param total how often it was reported
 * @param status whether its source says that it is broken
 * @param lastAt when it was last reported
 */
public record AlertRow(long total, AlertStatus status, Instant lastAt) {

    /** How often it was reported again. */
    public long repeats() {
        return total - 1;
    }
}
