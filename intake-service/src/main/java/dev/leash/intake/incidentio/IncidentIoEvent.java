package dev.leash.intake.incidentio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.intake.body.JsonText;
import dev.leash.intake.source.AlertContent;
import dev.leash.intake.source.AlertMapping.Mapped;
import dev.leash.intake.source.AlertMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps an event of incident.io's HTTP alert source. */
final class IncidentIoEvent {

    private IncidentIoEvent() {}

    /**
     * Maps an event.
     *
     * @param parameters parameters of the address, which are metadata, without the key
     * @param newKey makes a key for an alert without one
     */
    static Mapped map(JsonNode json, Map<String, String> parameters, Supplier<String> newKey) {
        Optional<String> title = text(json, "title").or(() -> text(json, "description"));
        Optional<String> key = text(json, "deduplication_key");
        boolean isOver = text(json, "status").filter("resolved"::equalsIgnoreCase).isPresent();
        if (!json.isObject() || (title.isEmpty() && !(isOver && key.isPresent()))) {
            return new Mapped.Unreadable("The event has no title.");
        }
        String dedupKey = key.orElseGet(newKey);
        AlertContent content = content(json, title.orElse(dedupKey), parameters);
        return new Mapped.Alerts(
                List.of(
                        isOver
                                ? new AlertMessage.Resolve(dedupKey, content)
                                : new AlertMessage.Fire(dedupKey, content)));
    }

    private static AlertContent content(
            JsonNode json, String title, Map<String, String> parameters) {
        JsonNode metadata = json.path("metadata");
        AlertContent content =
                new AlertContent(title)
                        .paragraph(text(json, "description").orElse(null))
                        .severity(
                                text(metadata, "severity")
                                        .or(() -> text(metadata, "priority"))
                                        .orElse(null))
                        .link("Source", text(json, "source_url").orElse(null));
        metadata.properties()
                .forEach(it -> content.label(it.getKey(), JsonText.of(it.getValue()).orElse(null)));
        parameters.forEach(content::label);
        return content;
    }

    private static Optional<String> text(JsonNode object, String field) {
        return JsonText.of(object.get(field));
    }
}
