package dev.leash.wire.codec.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.model.classification.Classification;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import dev.leash.wire.codec.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Report that routes are tried on, as JSON with the names of the webhook. */
public final class TriedReport {

    private static final String SOURCE = "new_incident_webhook";

    private TriedReport() {}

    /**
     * The report of a JSON object.
     *
     * @throws IllegalArgumentException when a field is too long, or it is no object
     */
    public static Report of(JsonNode json, Classification classification) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a report is a JSON object");
        }
        Map<String, String> labels = new HashMap<>();
        json.path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return new Report(
                Report.titleOf(text(json, "title", "Report")),
                WellFormedText.of(text(json, "details", text(json, "description", ""))),
                classification
                        .severity(text(json, "severity", Severity.MAJOR.id()))
                        .orElse(Severity.MAJOR),
                labels,
                List.of(),
                optional(json, "dedup_key"),
                text(json, "source", SOURCE));
    }

    /** The JSON of a report. */
    public static String json(Report report) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("title", report.title());
        json.put("details", report.details());
        json.put("severity", report.severity().id());
        json.put("source", report.source());
        json.put("dedup_key", report.dedupKey());
        ObjectNode labels = json.putObject("labels");
        report.labels().forEach(labels::put);
        return json.toPrettyString();
    }

    private static String text(JsonNode json, String field, String otherwise) {
        String text = json.path(field).asText("");
        return text.isBlank() ? otherwise : text;
    }

    private static @Nullable String optional(JsonNode json, String field) {
        String text = json.path(field).asText("");
        return text.isBlank() ? null : text;
    }
}
