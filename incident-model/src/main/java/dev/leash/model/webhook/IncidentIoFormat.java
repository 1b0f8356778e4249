package dev.leash.model.webhook;

import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentSummary.Before;
import dev.leash.model.incident.State;
import dev.leash.model.incidentio.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of incident.io: {@code {"event_type": X, X: {…}}} and nothing else. An update is
 * told when what an {@code IncidentV2} shows has changed, or somebody wrote something down.
 */
final class IncidentIoFormat {

    static final String CREATED = "public_incident.incident_created_v2";
    static final String UPDATED = "public_incident.incident_updated_v2";
    static final String STATUS_UPDATED = "public_incident.incident_status_updated_v2";

    static final List<String> TYPES = List.of(CREATED, UPDATED, STATUS_UPDATED);

    private IncidentIoFormat() {}

    static List<Payload> payloads(Happening happening, Shapes shapes) {
        Map<String, Object> incident = shapes.incident(happening.incident(), happening.summary());
        Map<String, Object> webhook = webhook(happening, incident);
        if (happening.event() instanceof IncidentEvent.Opened) {
            return List.of(payload(CREATED, webhook));
        }
        List<Payload> payloads = new ArrayList<>();
        Before before = happening.incident().before();
        if (before != null || note(happening) != null) {
            payloads.add(payload(UPDATED, webhook));
        }
        State now = happening.incident().state();
        if (before != null && before.state() != now) {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("incident", incident);
            change.put("new_status", shapes.status(now));
            change.put("previous_status", shapes.status(before.state()));
            payloads.add(payload(STATUS_UPDATED, change));
        }
        return List.copyOf(payloads);
    }

    /** {@code WebhookIncidentV2}: an incident with the newest note. */
    private static Map<String, Object> webhook(Happening happening, Map<String, Object> incident) {
        Map<String, Object> webhook = new LinkedHashMap<>(incident);
        String note = note(happening);
        if (note != null) {
            webhook.put("most_recent_update_message", note);
        }
        return webhook;
    }

    private static @Nullable String note(Happening happening) {
        return EventTypes.of(happening.event()).note(happening.event());
    }

    private static Payload payload(String type, Map<String, Object> content) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("event_type", type);
        envelope.put(type, content);
        return new Payload(type, envelope);
    }
}
