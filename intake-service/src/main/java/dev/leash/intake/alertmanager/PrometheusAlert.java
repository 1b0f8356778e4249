package dev.leash.intake.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.intake.body.JsonText;
import dev.leash.intake.source.AlertContent;
import dev.leash.intake.source.AlertMessage;
import dev.leash.intake.source.SentTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One alert as Prometheus, Alertmanager and Grafana write it. */
record PrometheusAlert(JsonNode json) {

    private static final Map<String, String> LINKS =
            Map.of(
                    "runbook_url", "Runbook",
                    "dashboard_url", "Dashboard");

    /** Whether it says itself that it is over, as the alerts of the webhook do. */
    boolean isResolved() {
        return text(json, "status").filter("resolved"::equalsIgnoreCase).isPresent();
    }

    /** Whether it has ended, as the alerts of the API say. */
    boolean hasEnded(Instant now) {
        Instant end = SentTime.read(text(json, "endsAt").orElse(null));
        return end != null && !end.isAfter(now);
    }

    AlertMessage message(boolean isOver, AlertContent content) {
        String key = text(json, "fingerprint").orElseGet(this::digest);
        return isOver
                ? new AlertMessage.Resolve(key, content)
                : new AlertMessage.Fire(key, content);
    }

    /** The content, without what its group says. */
    AlertContent content() {
        JsonNode labels = json.path("labels");
        JsonNode annotations = json.path("annotations");
        String title =
                first(annotations, "summary", "title")
                        .or(() -> first(labels, "alertname"))
                        .or(() -> first(annotations, "description", "message"))
                        .orElse("");
        AlertContent content =
                new AlertContent(title)
                        .severity(first(labels, "severity", "priority").orElse(null))
                        .since(SentTime.read(text(json, "startsAt").orElse(null)))
                        .paragraph(text(annotations, "description").orElse(null))
                        .paragraph(text(annotations, "message").orElse(null))
                        .paragraph(text(json, "valueString").orElse(null));
        labels.properties()
                .forEach(it -> content.label(it.getKey(), JsonText.of(it.getValue()).orElse(null)));
        content.link("Source", text(json, "generatorURL").orElse(null));
        LINKS.forEach((name, words) -> content.link(words, text(annotations, name).orElse(null)));
        return content.link("Panel", text(json, "panelURL").orElse(null))
                .link("Dashboard", text(json, "dashboardURL").orElse(null))
                .link("Silence", text(json, "silenceURL").orElse(null))
                .link("Image", text(json, "imageURL").orElse(null));
    }

    /** Digest of its labels: alerts without a fingerprint are the same when these are. */
    private String digest() {
        TreeMap<String, String> labels = new TreeMap<>();
        json.path("labels")
                .properties()
                .forEach(it -> labels.put(it.getKey(), it.getValue().asText()));
        StringBuilder all = new StringBuilder();
        labels.forEach(
                (name, value) ->
                        all.append(name.length()).append(':').append(name)
                                .append(value.length()).append(':').append(value));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Optional<String> first(JsonNode object, String... names) {
        return Stream.of(names).flatMap(name -> text(object, name).stream()).findFirst();
    }

    static Optional<String> text(JsonNode object, String name) {
        return JsonText.of(object.get(name));
    }
}
