package dev.leash.model.alert;

import java.time.Instant;

/**
 * An event of an alert with its place in the alert's history.
 *
 * @param alertId which alert; one that was forgotten and fires again is another
 * @param sequence its place, from 1, without gaps
 * @param at when
 * @param cause the id of the command that led to it
 * @param event what happened
 */
public record AlertRecord(
        String alertId, long sequence, Instant at, String cause, AlertEvent event) {

    /** Identifies it; the same whenever it is read. */
    public String id() {
        return alertId + "-" + sequence;
    }
}
