package dev.leash.view.alert;

import dev.leash.model.alert.AlertStatus;
import java.time.Instant;

/**
 * Alert of an incident.
 *
 * @param total number of reports since the alert fired
 * @param status whether its source says that the problem persists
 * @param lastAt time of the last report
 */
public record AlertRow(long total, AlertStatus status, Instant lastAt) {

    /** How often it was reported again. */
    public long repeats() {
        return total - 1;
    }
}
