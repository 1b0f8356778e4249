package dev.leash.model.webhook;

import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incidentio.Shapes;
import dev.leash.model.text.WellFormedText;
import java.util.List;
import java.util.Optional;

/**
 * Event with the incident after it: the source of webhook messages.
 *
 * @param recorded the event
 * @param incident the incident after the event
 */
public record IncidentUpdate(IncidentRecord recorded, IncidentSummary incident) {

    /** The longest summary in a message, in characters; the rest is on the incident's page. */
    static final int MAX_SUMMARY_LENGTH = 8_000;

    /**
     * The update of an event; empty for events of older versions, which did not carry the incident
     * after them.
     */
    public static Optional<IncidentUpdate> of(IncidentRecord recorded) {
        return Optional.ofNullable(recorded.incident())
                .map(incident -> new IncidentUpdate(recorded, incident));
    }

    /** Types of the messages that {@link #in} gives, in the same order. */
    public List<String> types(Format format) {
        return switch (format) {
            case LEASH -> LeashFormat.types(event());
            case INCIDENT_IO -> IncidentIoFormat.types(this);
            case UNKNOWN -> List.of();
        };
    }

    /** Messages about the update in a format, in order. */
    public List<WebhookPayload> in(Format format, Shapes shapes) {
        return switch (format) {
            case LEASH -> LeashFormat.payloads(this, shapes.base());
            case INCIDENT_IO -> IncidentIoFormat.payloads(this, shapes);
            case UNKNOWN -> List.of();
        };
    }

    IncidentEvent event() {
        return recorded.event();
    }

    /** The reported text: nearly all of it in the event that has it, else its beginning. */
    String summary() {
        return event() instanceof IncidentEvent.Beginning opened
                ? WellFormedText.cut(opened.report().details(), MAX_SUMMARY_LENGTH)
                : incident.excerpt();
    }
}
