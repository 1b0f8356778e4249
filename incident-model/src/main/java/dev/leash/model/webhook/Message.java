package dev.leash.model.webhook;

import dev.leash.model.incident.Recorded;

/**
 * What is told.
 *
 * @param id the {@code webhook-id}: the receiver knows a repeat by it
 * @param type what kind of message
 * @param incidentId of which incident it tells
 * @param sequence of which of its events
 * @param body what is posted, byte for byte
 */
public record Message(String id, String type, String incidentId, long sequence, String body) {

    private static final int RADIX = 36;

    /**
     * The id of a message about an event. The moment of the event keeps it apart from those of
     * another Leash, and of this one before its log was deleted. There is no dot in it: dots
     * separate what is signed (Standard Webhooks).
     *
     * @param part tells apart the messages one event leads to, from 1
     */
    public static String id(Recorded recorded, int part) {
        String moment = Long.toString(recorded.at().toEpochMilli(), RADIX);
        return "msg_%s_%s_%d_%d"
                .formatted(moment, recorded.incidentId(), recorded.sequence(), part);
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Message[id=" + id + ", type=" + type + "]";
    }
}
