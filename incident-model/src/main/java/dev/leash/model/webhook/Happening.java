package dev.leash.model.webhook;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incidentio.Shapes;
import java.util.List;

/**
 * An event with what it changed: what messages are made of.
 *
 * @param recorded the event
 * @param before the incident before it
 * @param after the incident after it
 */
public record Happening(Recorded recorded, Incident before, Incident.Known after) {

    /** The longest summary in a message, in characters; the rest is on the incident's page. */
    static final int MAX_SUMMARY_LENGTH = 8_000;

    /** What an endpoint of a format may be told of it, in order. */
    public List<Payload> in(Format format, Shapes shapes) {
        return switch (format) {
            case LEASH -> List.of(LeashFormat.payload(this, shapes.base()));
            case INCIDENT_IO -> IncidentIoFormat.payloads(this, shapes);
            case UNKNOWN -> List.of();
        };
    }

    IncidentEvent event() {
        return recorded.event();
    }

    String summary() {
        String details = after.history().report().details();
        if (details.length() <= MAX_SUMMARY_LENGTH) {
            return details;
        }
        int end = MAX_SUMMARY_LENGTH - 1;
        return details.substring(
                        0, Character.isHighSurrogate(details.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
