package dev.leash.intake.plain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.http.code.HttpCode;
import dev.leash.intake.body.BodyText;
import dev.leash.intake.body.JsonBody;
import dev.leash.intake.body.JsonLabels;
import dev.leash.intake.body.JsonLinks;
import dev.leash.intake.body.JsonText;
import dev.leash.intake.body.KeyText;
import dev.leash.intake.body.Notes;
import dev.leash.intake.body.SeverityWord;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.classification.Classification;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report as a JSON object: {@code title} or another field that names the problem, {@code
 * severity} (a configured one, or the word of another product), {@code labels} (an object of
 * texts), {@code links} (a list of {@code {"label","url"}}), {@code dedup_key}, {@code source},
 * {@code status} (resolved when the problem of that dedup key is over). Other fields are ignored.
 * Only a report that names no problem is refused: monitoring sends its odd bodies when something is
 * broken, and never again. Any other value that cannot be used is left out or read as text, and
 * noted.
 */
final class JsonReport {

    /** Source of reports that name none. */
    static final String DEFAULT_SOURCE = "webhook";

    /** Fields that may name the problem; the first one with visible text is the title. */
    private static final List<String> NAMES =
            List.of("title", "summary", "message", "description", "text", "name");

    /** Fields that may describe the problem; the first one with visible text is the details. */
    private static final List<String> DETAILS =
            List.of("summary", "details", "description", "message", "text", "body");

    private static final String RESOLVED = "resolved";

    private final JsonNode json;
    private final Notes notes;
    private final Classification classification;
    private final boolean isAllKnown;

    private JsonReport(
            JsonNode json, Notes notes, Classification classification, boolean isAllKnown) {
        this.json = json;
        this.notes = notes;
        this.classification = classification;
        this.isAllKnown = isAllKnown;
    }

    /**
     * Reads a body.
     *
     * @param declared the encoding the sender declares; null when none or an unknown one
     * @param classification the configured severities
     * @param isAllKnown whether the classification is complete; while it is not, an unknown
     *     severity may be a configured one, and is read as the loudest
     */
    static BodyReading read(
            byte[] body,
            @Nullable Charset declared,
            Classification classification,
            boolean isAllKnown) {
        return BodyText.of(body, declared)
                .map(text -> read(text, classification, isAllKnown))
                .orElseGet(BodyReading::notText);
    }

    private static BodyReading read(
            BodyText body, Classification classification, boolean isAllKnown) {
        if (WellFormedText.isBlank(body.text())) {
            return BodyReading.empty();
        }
        Notes notes = new Notes();
        if (body.note() != null) {
            notes.add(body.note());
        }
        return switch (JsonBody.parse(body.text())) {
            case JsonBody.Parsed.Nothing(String why) ->
                    new BodyReading.Refused(HttpCode.NOT_JSON, why);
            case JsonBody.Parsed.Value(JsonNode json, boolean _) when !json.isObject() ->
                    new BodyReading.Refused(
                            HttpCode.NOT_AN_OBJECT,
                            "The body is JSON, but not an object such as {\"title\":\"…\"}.");
            case JsonBody.Parsed.Value(JsonNode json, boolean isAmbiguous) -> {
                if (isAmbiguous) {
                    notes.add("A field is present twice; the last value was used.");
                }
                yield new JsonReport(json, notes, classification, isAllKnown).report();
            }
        };
    }

    private BodyReading report() {
        Optional<String> name = firstOf(NAMES);
        if (name.isEmpty()) {
            return new BodyReading.Refused(
                    HttpCode.INVALID_REPORT,
                    "The report does not say what is broken: title, summary, message, description, text and name are all missing or empty. Give at least a title.");
        }
        String title = WellFormedText.strip(name.get());
        String details = firstOf(DETAILS).map(WellFormedText::strip).orElse(title);
        noteKind("title");
        if (!details.startsWith(title) && !Report.titleOf(title).equals(title)) {
            notes.add(
                    "title has %d characters; its first line is kept, up to %d."
                            .formatted(title.length(), Report.MAX_TITLE_LENGTH));
        }
        if (details.length() > Report.MAX_DETAILS_LENGTH) {
            notes.add(
                    "The text has %d characters; the first %d are kept."
                            .formatted(details.length(), Report.MAX_DETAILS_LENGTH));
        }
        Report report = report(title, details);
        AlertStatus status = status(report);
        return new BodyReading.Understood(
                report.noting(notes.all()), status, severityAsSent().orElse(null));
    }

    /** Resolved only where the report says so; firing otherwise. */
    private AlertStatus status(Report report) {
        boolean isOver =
                JsonText.of(json.get("status"))
                        .map(WellFormedText::strip)
                        .filter(RESOLVED::equalsIgnoreCase)
                        .isPresent();
        if (isOver && report.dedupKey() == null) {
            notes.add(
                    "status is resolved, but there is no dedup_key to say which problem; it was taken as a new report.");
        }
        return isOver && report.dedupKey() != null ? AlertStatus.RESOLVED : AlertStatus.FIRING;
    }

    private Report report(String title, String details) {
        return new Report(
                Report.titleOf(title),
                WellFormedText.cut(details, Report.MAX_DETAILS_LENGTH),
                severity(),
                JsonLabels.read(json.get("labels"), notes),
                JsonLinks.read(json.get("links"), notes),
                dedupKey(),
                source());
    }

    private Severity severity() {
        Optional<String> given = severityAsSent();
        if (given.isEmpty()) {
            noteKind("severity");
            return classification.usualSeverity();
        }
        return SeverityWord.read(given.get(), classification, isAllKnown, notes);
    }

    private Optional<String> severityAsSent() {
        return JsonText.of(json.get("severity")).map(WellFormedText::line);
    }

    /**
     * Two different keys stay different whatever their form, since equal keys make one incident.
     */
    private @Nullable String dedupKey() {
        noteKind("dedup_key");
        JsonNode value = json.get("dedup_key");
        return JsonText.of(value)
                .map(key -> value.isTextual() ? value.textValue() : key)
                .map(key -> KeyText.fitting(key, Report.MAX_DEDUP_KEY_LENGTH))
                .orElse(null);
    }

    private String source() {
        noteKind("source");
        return JsonText.of(json.get("source"))
                .map(WellFormedText::line)
                .map(source -> WellFormedText.cut(source, Report.MAX_LABEL_LENGTH))
                .orElse(DEFAULT_SOURCE);
    }

    private void noteKind(String field) {
        JsonNode value = json.get(field);
        if (value != null && !value.isTextual() && !value.isNull()) {
            notes.add(
                    "%s is %s; it was %s."
                            .formatted(
                                    field,
                                    JsonText.kind(value),
                                    JsonText.of(value).isPresent() ? "taken as text" : "left out"));
        }
    }

    private Optional<String> firstOf(List<String> fields) {
        return fields.stream().flatMap(field -> JsonText.of(json.get(field)).stream()).findFirst();
    }
}
