package dev.leash.model.webhook;

import java.util.List;

/** Format of webhook messages. */
public enum Format {
    /** Leash's own: one message for each event, with the incident after the event. */
    LEASH,
    /** incident.io's webhooks, version 2. */
    INCIDENT_IO,
    /** Value that only a newer version knows. No message can be written in it here. */
    UNKNOWN;

    /** Every known format. */
    public static final List<Format> ALL = List.of(LEASH, INCIDENT_IO);

    /** Every type of message in the format. */
    public List<String> types() {
        return switch (this) {
            case LEASH -> LeashFormat.TYPES;
            case INCIDENT_IO -> IncidentIoFormat.TYPES;
            case UNKNOWN -> List.of();
        };
    }
}
