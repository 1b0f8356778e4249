package dev.leash.model.webhook;

import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incidentio.Shapes;
import dev.leash.model.text.WellFormedText;
import java.util.List;
import java.util.Optional;

/**
 * An event with the incident after it: what messages are made of.
 *
 * @param recorded the event
 * @param incident the incident after it
 */
public record Happening(Recorded recorded, IncidentSummary incident) {

    /** The longest summary in a message, in characters; the rest is on the incident's page. */
    static final int MAX_SUMMARY_LENGTH = 8_000;

    /** An event; empty when it was written before events carried the incident after them. */
    public static Optional<Happening> of(Recorded recorded) {
        return Optional.ofNullable(recorded.incident())
                .map(incident -> new Happening(recorded, incident));
    }

    /** The types of {@link #in what an endpoint of a format may be told}, in the same order. */
    public List<String> types(Format format) {
        return switch (format) {
            case LEASH -> List.of(EventTypes.nameOf(event()));
            case INCIDENT_IO -> IncidentIoFormat.types(this);
            case UNKNOWN -> List.of();
        };
    }

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

    /** What was reported: nearly all of it where the event says it, its beginning where not. */
    String summary() {
        return event() instanceof IncidentEvent.Opened opened
                ? WellFormedText.cut(opened.report().details(), MAX_SUMMARY_LENGTH)
                : incident.excerpt();
    }
}
