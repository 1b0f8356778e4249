package dev.leash.intake.plain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report as a JSON object: {@code title} or {@code summary} (one is needed), {@code severity}
 * (minor, major, critical), {@code labels} (an object of texts), {@code links} (a list of {@code
 * {"label","url"}}), {@code dedup_key}, {@code source}. Other fields are passed over.
 */
final class JsonReport {

    /** Who reports when nobody says. */
    static final String DEFAULT_SOURCE = "webhook";

    private static final int MAX_DEPTH = 16;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonReport() {}

    static Read read(byte[] body) {
        return Utf8.decode(body)
                .map(JsonReport::read)
                .orElseGet(() -> new Read.Refused("not_text", "The body is not UTF-8 text."));
    }

    private static Read read(String text) {
        if (text.isBlank()) {
            return new Read.Refused(
                    "empty_body", "The body is empty. Say what is broken, in plain text or JSON.");
        }
        try {
            JsonNode json = MAPPER.readTree(text);
            return json.isObject()
                    ? new Read.Understood(report(json))
                    : new Read.Refused(
                            "not_an_object",
                            "The body is JSON, but not an object such as {\"title\":\"…\"}.");
        } catch (JsonProcessingException e) {
            return new Read.Refused(
                    "not_json", "The body is not JSON: " + firstLine(e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            return new Read.Refused(
                    "invalid_report", "The report cannot be used: " + e.getMessage() + ".");
        }
    }

    private static Report report(JsonNode json) {
        Optional<String> title = text(json, "title");
        Optional<String> summary = text(json, "summary");
        String first =
                title.or(() -> summary)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "title and summary are both missing; at least one says what is broken"));
        return new Report(
                Report.titleOf(first),
                summary.orElse(first),
                text(json, "severity").map(JsonReport::severity).orElse(Severity.MAJOR),
                labels(json.get("labels")),
                links(json.get("links")),
                text(json, "dedup_key").orElse(null),
                text(json, "source").orElse(DEFAULT_SOURCE));
    }

    private static Severity severity(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "minor" -> Severity.MINOR;
            case "major" -> Severity.MAJOR;
            case "critical" -> Severity.CRITICAL;
            case String other ->
                    throw new IllegalArgumentException(
                            "severity is '"
                                    + Report.titleOf(other)
                                    + "'; minor, major and critical are allowed");
        };
    }

    private static Map<String, String> labels(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return Map.of();
        }
        if (!json.isObject()) {
            throw new IllegalArgumentException("labels is no object of names and texts");
        }
        Map<String, String> labels = new LinkedHashMap<>();
        json.properties()
                .forEach(
                        label ->
                                labels.put(
                                        label.getKey(),
                                        scalar("label " + label.getKey(), label.getValue())));
        return labels;
    }

    private static List<Link> links(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return List.of();
        }
        if (!json.isArray()) {
            throw new IllegalArgumentException("links is no list of {\"label\",\"url\"}");
        }
        List<Link> links = new ArrayList<>();
        json.forEach(link -> links.add(link(link)));
        return links;
    }

    private static Link link(JsonNode json) {
        Optional<String> given =
                json.isTextual() ? Optional.of(json.textValue()) : text(json, "url");
        String url = given.orElseThrow(() -> new IllegalArgumentException("a link has no url"));
        return new Link(json.isObject() ? text(json, "label").orElse(url) : url, url);
    }

    /** The text of a field; empty when it is absent or blank. */
    private static Optional<String> text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + " is no text but " + kind(value));
        }
        return Optional.of(value.textValue()).filter(text -> !text.isBlank());
    }

    private static String scalar(String name, JsonNode value) {
        if (value.isContainerNode() || value.isNull()) {
            throw new IllegalArgumentException(name + " is no text but " + kind(value));
        }
        return value.asText();
    }

    private static String kind(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "it cannot be read"
                : message.lines().findFirst().orElse("it cannot be read");
    }
}
