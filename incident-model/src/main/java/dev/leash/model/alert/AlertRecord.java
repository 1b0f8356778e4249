package dev.leash.model.alert;

import java.time.Instant;

/**
 * Envelope of an alert event, with its sequence.
 *
 * @param alertId id of the alert; an alert that was forgotten and fires again has a new one
 * @param sequence number of the event in the history of the alert, from 1, without gaps
 * @param at time of the event
 * @param cause id of the command that led to the event
 * @param event what happened
 */
public record AlertRecord(
        String alertId, long sequence, Instant at, String cause, AlertEvent event) {

    /** Unique id of the record; stable across redeliveries. */
    public String id() {
        return alertId + "-" + sequence;
    }
}
