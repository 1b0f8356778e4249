package dev.leash.model.notification;

import java.time.Instant;

/**
 * A delivery's event with its place in the delivery's history.
 *
 * @param delivery which delivery
 * @param sequence counts its events from 1, without gaps
 * @param at when it happened
 * @param event what happened
 */
public record DeliveryRecorded(
        DeliveryId delivery, long sequence, Instant at, DeliveryEvent event) {
    public DeliveryRecorded {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is " + sequence + "; it counts from 1");
        }
    }

    /** Identifies the event: the delivery and the sequence. */
    public String id() {
        return delivery + "#" + sequence;
    }

    /** The id of the incident's event that asked for the delivery. */
    public String cause() {
        return delivery.incidentId() + "-" + delivery.sequence();
    }
}
