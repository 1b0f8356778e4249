package dev.leash.intake.plain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.http.code.HttpCode;
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
 * severity} (one that is configured, or the word of another sender), {@code labels} (an object of
 * texts), {@code links} (a list of {@code {"label","url"}}), {@code dedup_key}, {@code source},
 * {@code status} (resolved where the problem of that dedup key is over). Other fields are passed
 * over. Only what names nothing is refused: monitoring sends its odd bodies
 * when something is broken, and never again. Whatever else cannot be used as it is, is left out or
 * taken as text, and noted.
 */
final class JsonReport {

    /** Who reports when nobody says. */
    static final String DEFAULT_SOURCE = "webhook";

    /** What may name the problem; the first that says something is the title. */
    private static final List<String> NAMES =
            List.of("title", "summary", "message", "description", "text", "name");

    /** What may tell more of it; the first that says something is the details. */
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
     * Reads one.
     *
     * @param declared the encoding the sender names; null when it names none that is known
     * @param classification what severities there are
     * @param isAllKnown whether that is all; while it is not, a severity that nobody knows may be
     *     one that is configured, and is taken as the loudest
     */
    static Read read(
            byte[] body,
            @Nullable Charset declared,
            Classification classification,
            boolean isAllKnown) {
        return BodyText.of(body, declared)
                .map(text -> read(text, classification, isAllKnown))
                .orElseGet(Read::notText);
    }

    private static Read read(
            BodyText body, Classification classification, boolean isAllKnown) {
        if (WellFormedText.isBlank(body.text())) {
            return Read.empty();
        }
        Notes notes = new Notes();
        if (body.note() != null) {
            notes.add(body.note());
        }
        return switch (JsonBody.parse(body.text())) {
            case JsonBody.Parsed.Nothing(String why) -> new Read.Refused(HttpCode.NOT_JSON, why);
            case JsonBody.Parsed.Value(JsonNode json, boolean _) when !json.isObject() ->
                    new Read.Refused(
                            HttpCode.NOT_AN_OBJECT,
                            "The body is JSON, but not an object such as {\"title\":\"…\"}.");
            case JsonBody.Parsed.Value(JsonNode json, boolean isAmbiguous) -> {
                if (isAmbiguous) {
                    notes.add("A field is there twice; the last one counts.");
                }
                yield new JsonReport(json, notes, classification, isAllKnown).report();
            }
        };
    }

    private Read report() {
        Optional<String> name = firstOf(NAMES);
        if (name.isEmpty()) {
            return new Read.Refused(
                    HttpCode.INVALID_REPORT,
                    "The report names no problem: title and summary are both missing or empty, and so are message, description, text and name. At least one says what is broken.");
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
        return new Read.Understood(report.noting(notes.all()), status, severityAsSent().orElse(null));
    }

    /** Whoever does not say that it is over says that it is broken. */
    private AlertStatus status(Report report) {
        boolean isOver =
                JsonText.of(json.get("status"))
                        .map(WellFormedText::strip)
                        .filter(RESOLVED::equalsIgnoreCase)
                        .isPresent();
        if (isOver && report.dedupKey() == null) {
            notes.add(
                    "status is resolved, and without dedup_key nobody knows what is over; it was taken as a report.");
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
        Optional<Severity> known = classification.severity(given.get());
        Severity taken =
                known.orElseGet(
                        isAllKnown
                                ? classification::usualSeverity
                                : classification::loudestSeverity);
        if (known.isEmpty()) {
            notes.add(
                    "severity %s is not known%s and was taken as %s; %s are."
                            .formatted(
                                    Notes.quoted(given.get()),
                                    isAllKnown ? "" : " yet",
                                    taken.word(),
                                    classification.severitiesInWords("and")));
        } else if (!isCalled(taken, given.get())) {
            notes.add(
                    "severity %s was taken as %s."
                            .formatted(Notes.quoted(given.get()), taken.word()));
        }
        return taken;
    }

    private Optional<String> severityAsSent() {
        return JsonText.of(json.get("severity")).map(WellFormedText::line);
    }

    private static boolean isCalled(Severity severity, String word) {
        return severity.id().equalsIgnoreCase(word) || severity.name().equalsIgnoreCase(word);
    }

    /** Whatever the key is, two that differ stay different: it says which problems are one. */
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
        return fields.stream()
                .flatMap(field -> JsonText.of(json.get(field)).stream())
                .findFirst();
    }
}
