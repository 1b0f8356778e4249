package dev.leash.model.webhook;

import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentSummary.Before;
import dev.leash.model.incidentio.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Webhook messages of incident.io: {@code {"event_type": X, X: {…}}} and nothing else. An update is
 * sent when something that an {@code IncidentV2} shows has changed, or a note was added.
 */
final class IncidentIoFormat {

    static final String CREATED = "public_incident.incident_created_v2";
    static final String UPDATED = "public_incident.incident_updated_v2";
    static final String STATUS_UPDATED = "public_incident.incident_status_updated_v2";

    static final List<String> TYPES = List.of(CREATED, UPDATED, STATUS_UPDATED);

    private IncidentIoFormat() {}

    static List<String> types(IncidentUpdate happening) {
        if (happening.event() instanceof IncidentEvent.Opened
                || happening.event() instanceof IncidentEvent.AutoPublished) {
            return List.of(CREATED);
        }
        if (happening.incident().isUnpublished()) {
            return List.of();
        }
        Before before = happening.incident().before();
        boolean isEdited =
                happening.event() instanceof IncidentEvent.OfDetails
                        || happening.event() instanceof IncidentEvent.OfRoles;
        List<String> types = new ArrayList<>();
        if (before != null || isEdited || note(happening) != null) {
            types.add(UPDATED);
        }
        if (before != null && before.state() != happening.incident().state()) {
            types.add(STATUS_UPDATED);
        }
        return List.copyOf(types);
    }

    static List<WebhookPayload> payloads(IncidentUpdate happening, Shapes shapes) {
        List<String> types = types(happening);
        if (types.isEmpty()) {
            return List.of();
        }
        Map<String, Object> incident = shapes.incident(happening.incident(), happening.summary());
        Before before = happening.incident().before();
        return types.stream()
                .map(
                        type ->
                                before != null && type.equals(STATUS_UPDATED)
                                        ? payload(type, change(incident, before, happening, shapes))
                                        : payload(type, webhook(happening, incident)))
                .toList();
    }

    private static Map<String, Object> change(
            Map<String, Object> incident, Before before, IncidentUpdate happening, Shapes shapes) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("incident", incident);
        change.put("new_status", shapes.status(happening.incident().state()));
        change.put("previous_status", shapes.status(before.state()));
        return change;
    }

    /** {@code WebhookIncidentV2}: an incident with its newest note. */
    private static Map<String, Object> webhook(
            IncidentUpdate happening, Map<String, Object> incident) {
        Map<String, Object> webhook = new LinkedHashMap<>(incident);
        String note = note(happening);
        if (note != null) {
            webhook.put("most_recent_update_message", note);
        }
        return webhook;
    }

    private static @Nullable String note(IncidentUpdate happening) {
        return EventTypes.of(happening.event()).note(happening.event());
    }

    private static WebhookPayload payload(String type, Map<String, Object> content) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("event_type", type);
        envelope.put(type, content);
        return new WebhookPayload(type, envelope);
    }
}
