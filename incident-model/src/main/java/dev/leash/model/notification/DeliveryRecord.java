package dev.leash.model.notification;

import java.time.Instant;

/**
 * Envelope of a delivery event, with its sequence.
 *
 * @param delivery id of the delivery
 * @param sequence number of the event in the history of the delivery, from 1, without gaps
 * @param at time of the event
 * @param event what happened
 */
public record DeliveryRecord(DeliveryId delivery, long sequence, Instant at, DeliveryEvent event) {
    public DeliveryRecord {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is " + sequence + "; it counts from 1");
        }
    }

    /** Unique id of the event, made of the delivery's id and the sequence. */
    public String id() {
        return delivery + "#" + sequence;
    }

    /** Id of the incident event that asked for the delivery. */
    public String cause() {
        return delivery.incidentId() + "-" + delivery.sequence();
    }
}
