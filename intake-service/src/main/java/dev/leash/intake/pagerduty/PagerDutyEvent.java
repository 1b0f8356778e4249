package dev.leash.intake.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.intake.body.JsonText;
import dev.leash.intake.source.AlertContent;
import dev.leash.intake.source.AlertMessage;
import dev.leash.intake.source.SentTime;
import dev.leash.model.incident.SourceRequest;
import dev.leash.model.text.WellFormedText;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An event of the Events API v2. Lenient: only what names no action, no problem or, where it must,
 * no dedup key is invalid; any word is a severity.
 */
final class PagerDutyEvent {

    private final JsonNode json;
    private final JsonNode payload;

    private PagerDutyEvent(JsonNode json) {
        this.json = json;
        this.payload = json.path("payload");
    }

    /** What an event comes to. */
    sealed interface Read {

        /**
         * One that can be used.
         *
         * @param dedupKey its key as it was sent, or the one that was made for it
         */
        record Usable(String dedupKey, AlertMessage message) implements Read {}

        /**
         * One that cannot.
         *
         * @param mayBeAlert whether something may be broken: somebody should know
         */
        record Invalid(String error, boolean mayBeAlert) implements Read {}
    }

    /**
     * Reads an event.
     *
     * @param newKey makes a dedup key for a problem without one
     */
    static Read read(JsonNode json, Supplier<String> newKey) {
        return new PagerDutyEvent(json).read(newKey);
    }

    private Read read(Supplier<String> newKey) {
        String action = text(json, "event_action").map(WellFormedText::line).orElse("");
        Optional<String> key = text(json, "dedup_key");
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "trigger" -> trigger(key.orElseGet(newKey));
            case "acknowledge" ->
                    of(key, it -> new AlertMessage.Ask(it, new SourceRequest(SourceRequest.Action.ACKNOWLEDGE)));
            case "resolve" -> of(key, it -> new AlertMessage.Resolve(it, content(it)));
            case "" -> new Read.Invalid("'event_action' is missing or blank", true);
            default ->
                    new Read.Invalid(
                            "'event_action' is invalid; trigger, acknowledge and resolve are allowed",
                            true);
        };
    }

    private Read trigger(String key) {
        Optional<String> summary = text(payload, "summary");
        return summary.isEmpty()
                ? new Read.Invalid("'payload.summary' is missing or blank", true)
                : new Read.Usable(key, new AlertMessage.Fire(key, content(summary.get())));
    }

    private interface Maker {
        AlertMessage of(String dedupKey);
    }

    private static Read of(Optional<String> key, Maker message) {
        return key.isEmpty()
                ? new Read.Invalid("'dedup_key' is missing or blank", false)
                : new Read.Usable(key.get(), message.of(key.get()));
    }

    private AlertContent content(String summary) {
        AlertContent content =
                new AlertContent(summary)
                        .severity(text(payload, "severity").orElse(null))
                        .label("source", text(payload, "source").orElse(null))
                        .label("component", text(payload, "component").orElse(null))
                        .label("group", text(payload, "group").orElse(null))
                        .label("class", text(payload, "class").orElse(null))
                        .label("client", text(json, "client").orElse(null))
                        .since(SentTime.read(text(payload, "timestamp").orElse(null)))
                        .link(
                                text(json, "client").orElse("Source"),
                                text(json, "client_url").orElse(null));
        details(content, payload.path("custom_details"));
        links(content);
        return content;
    }

    /** Short values are labels too, for routes; all are read by people. */
    private static void details(AlertContent content, JsonNode details) {
        if (!details.isObject()) {
            content.paragraph(JsonText.of(details).orElse(null));
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (var detail : details.properties()) {
            JsonText.of(detail.getValue())
                    .ifPresent(
                            text -> {
                                lines.append(detail.getKey()).append(": ").append(text).append('\n');
                                if (detail.getValue().isValueNode()) {
                                    content.label(detail.getKey(), text);
                                }
                            });
        }
        content.paragraph(lines.toString());
    }

    private void links(AlertContent content) {
        for (JsonNode link : json.path("links")) {
            String href = text(link, "href").orElse(null);
            content.link(text(link, "text").orElse("Link"), href);
        }
        for (JsonNode image : json.path("images")) {
            String words = text(image, "alt").orElse("Image");
            content.link(words, text(image, "href").or(() -> text(image, "src")).orElse(null));
        }
    }

    static Optional<String> text(JsonNode object, String field) {
        return JsonText.of(object.get(field));
    }
}
