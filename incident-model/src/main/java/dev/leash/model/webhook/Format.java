package dev.leash.model.webhook;

import java.util.List;

/** In whose words messages to an endpoint are. */
public enum Format {
    /** Leash's own: one message for each event, with the incident as the event left it. */
    LEASH,
    /** Those of incident.io's webhooks, version 2. */
    INCIDENT_IO,
    /** What only a newer version knows. Nothing can be written in it here. */
    UNKNOWN;

    /** Every format there is. */
    public static final List<Format> ALL = List.of(LEASH, INCIDENT_IO);

    /** Every type of message there is in it. */
    public List<String> types() {
        return switch (this) {
            case LEASH -> LeashFormat.TYPES;
            case INCIDENT_IO -> IncidentIoFormat.TYPES;
            case UNKNOWN -> List.of();
        };
    }
}
