package dev.leash.model.webhook;

import dev.leash.model.event.EventType;
import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Link;
import dev.leash.model.severity.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Leash's own webhook messages, {@code {type, timestamp, data}} as Standard Webhooks recommends.
 * The types are those of {@code incident.events}; the data is the event and the incident after it.
 */
final class LeashFormat {

    static final List<String> TYPES =
            EventTypes.ALL.stream()
                    .filter(type -> type.shape() != IncidentEvent.AutoExpired.class)
                    .map(EventType::name)
                    .toList();

    private LeashFormat() {}

    /** That a draft has expired is told as its dismissal. */
    static List<String> types(IncidentEvent event) {
        return event instanceof IncidentEvent.AutoExpired
                ? List.of()
                : List.of(EventTypes.nameOf(event));
    }

    static List<WebhookPayload> payloads(IncidentUpdate happening, String base) {
        return types(happening.event()).isEmpty()
                ? List.of()
                : List.of(payload(happening, base));
    }

    private static WebhookPayload payload(IncidentUpdate happening, String base) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("event", event(happening.recorded()));
        data.put("incident", incident(happening, base));
        String type = EventTypes.nameOf(happening.event());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("type", type);
        content.put("timestamp", happening.recorded().at());
        content.put("data", data);
        return new WebhookPayload(type, content);
    }

    private static Map<String, Object> event(IncidentRecord recorded) {
        Actor actor = recorded.actor();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", recorded.id());
        event.put("sequence", recorded.sequence());
        event.put(
                "actor",
                Map.of(
                        "kind", actor.kind().name(),
                        "name", actor.name(),
                        "via", actor.via().name()));
        event.putAll(EventTypes.of(recorded.event()).fields(recorded.event()));
        return event;
    }

    private static Map<String, Object> incident(IncidentUpdate happening, String base) {
        IncidentSummary after = happening.incident();
        Map<String, Object> incident = new LinkedHashMap<>();
        incident.put("id", after.id());
        incident.put("reference", "INC-" + after.id());
        incident.put("title", after.title());
        incident.put("summary", happening.summary());
        incident.put("severity", after.severity().urgency().name());
        if (!after.severity().isBuiltIn()) {
            incident.put("configured_severity", configured(after.severity()));
        }
        incident.put("state", after.state().name());
        incident.put("stage", after.knownTo().name());
        putUnlessNull(incident, "assignee", after.assignee());
        putUnlessNull(incident, "roles", after.roles());
        incident.put("source", after.source());
        incident.put("labels", new TreeMap<>(after.labels()));
        incident.put("links", links(after.links()));
        incident.put("opened_at", after.openedAt());
        incident.put("updated_at", after.updatedAt());
        putUnlessNull(incident, "next_escalation_at", after.escalation().nextAt());
        incident.put("permalink", base + "/incidents/" + after.id());
        return incident;
    }

    private static Map<String, Object> configured(Severity severity) {
        return Map.of("id", severity.id(), "name", severity.name(), "rank", severity.rank());
    }

    private static List<Map<String, String>> links(List<Link> links) {
        return links.stream()
                .map(link -> Map.of("label", link.label(), "url", link.url()))
                .toList();
    }

    private static void putUnlessNull(
            Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
