package dev.leash.model.webhook;

import dev.leash.model.incident.IncidentRecord;

/**
 * Webhook message.
 *
 * @param id the {@code webhook-id}, by which the receiver recognises a repeat
 * @param type type of the message
 * @param incidentId number of the incident
 * @param sequence sequence of the incident event
 * @param body body of the request, byte for byte
 */
public record WebhookMessage(
        String id, String type, String incidentId, long sequence, String body) {

    private static final int RADIX = 36;

    /**
     * Id of a message about an event. Contains the time of the event, to differ from ids of another
     * installation, and of this one before its log was deleted. Contains no dot, because dots
     * separate the signed parts (Standard Webhooks).
     *
     * @param part number of the message among those of one event, from 1
     */
    public static String id(IncidentRecord recorded, int part) {
        String moment = Long.toString(recorded.at().toEpochMilli(), RADIX);
        return "msg_%s_%s_%d_%d"
                .formatted(moment, recorded.incidentId(), recorded.sequence(), part);
    }

    /** Leaves out the body. */
    @Override
    public String toString() {
        return "Message[id=" + id + ", type=" + type + "]";
    }
}
