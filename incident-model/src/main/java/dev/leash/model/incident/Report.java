package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.severity.Severity;
import dev.leash.model.source.AlertSource;
import dev.leash.model.text.WellFormedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Report that something is broken, as it was taken in.
 *
 * @param title one line, at most {@value #MAX_TITLE_LENGTH} characters
 * @param details full text, at most {@value #MAX_DETAILS_LENGTH} characters; may be empty
 * @param severity severity of the problem
 * @param labels names and values for routing and search, at most {@value #MAX_LABELS}
 * @param links what to open next, at most {@value #MAX_LINKS}
 * @param dedupKey reports of one source with the same key belong to one open incident; null when
 *     the report stands alone
 * @param source who reports
 * @param notes what was left out or changed when the report was taken in, in sentences for the
 *     sender, at most {@value #MAX_NOTES}; null when nothing was
 * @param sourceId id of the configured alert source; null when the report came through none
 */
public record Report(
        String title,
        String details,
        Severity severity,
        Map<String, String> labels,
        List<Link> links,
        @Nullable String dedupKey,
        String source,
        @Nullable List<String> notes,
        @Nullable String sourceId) {

    /** The longest title, in characters. */
    public static final int MAX_TITLE_LENGTH = 200;

    /** The longest details, in characters. */
    public static final int MAX_DETAILS_LENGTH = 65_536;

    /**
     * Maximum size of details outside the event that opened the incident, in bytes of UTF-8: no
     * reader of a message needs more.
     */
    public static final int MAX_BRIEF_BYTES = 8 * 1024;

    /** Maximum number of labels. */
    public static final int MAX_LABELS = 64;

    /** The longest name or value of a label, in characters. */
    public static final int MAX_LABEL_LENGTH = 512;

    /** Maximum number of links. */
    public static final int MAX_LINKS = 16;

    /** The longest dedup key, in characters. */
    public static final int MAX_DEDUP_KEY_LENGTH = 512;

    /** Maximum number of notes. */
    public static final int MAX_NOTES = 20;

    /** The longest note, in characters. */
    public static final int MAX_NOTE_LENGTH = 500;

    /** A report without notes. */
    public Report(
            String title,
            String details,
            Severity severity,
            Map<String, String> labels,
            List<Link> links,
            @Nullable String dedupKey,
            String source) {
        this(title, details, severity, labels, links, dedupKey, source, null);
    }

    /** A report that came through no configured alert source. */
    public Report(
            String title,
            String details,
            Severity severity,
            Map<String, String> labels,
            List<Link> links,
            @Nullable String dedupKey,
            String source,
            @Nullable List<String> notes) {
        this(title, details, severity, labels, links, dedupKey, source, notes, null);
    }

    public Report {
        requireNonNull(severity, "severity");
        requireText("title", title, MAX_TITLE_LENGTH);
        requireText("source", source, MAX_LABEL_LENGTH);
        requireLength("details", details, MAX_DETAILS_LENGTH);
        if (dedupKey != null) {
            requireText("dedup_key", dedupKey, MAX_DEDUP_KEY_LENGTH);
        }
        labels = Map.copyOf(labels);
        links = List.copyOf(links);
        requireLabels(labels);
        requireCount("links", links.size(), MAX_LINKS);
        if (notes != null) {
            notes = notes.isEmpty() ? null : List.copyOf(notes);
            requireNotes(notes);
        }
        if (sourceId != null) {
            requireText("source_id", sourceId, AlertSource.MAX_ID_LENGTH);
        }
    }

    /** The report with another severity. */
    public Report with(Severity other) {
        return new Report(title, details, other, labels, links, dedupKey, source, notes, sourceId);
    }

    /** The report with other details, labels and links, and without notes. */
    public Report slim(String newDetails, Map<String, String> newLabels, List<Link> newLinks) {
        return new Report(
                title, newDetails, severity, newLabels, newLinks, dedupKey, source, null, sourceId);
    }

    /** The report with more notes; notes beyond the maximum are left out. */
    public Report noting(List<String> more) {
        List<String> all =
                Stream.concat(notes == null ? Stream.of() : notes.stream(), more.stream())
                        .map(note -> WellFormedText.cut(WellFormedText.line(note), MAX_NOTE_LENGTH))
                        .limit(MAX_NOTES)
                        .toList();
        return new Report(title, details, severity, labels, links, dedupKey, source, all, sourceId);
    }

    /** The same under another title, with another severity and other labels. */
    Report edited(String newTitle, Severity newSeverity, Map<String, String> newLabels) {
        return new Report(
                newTitle,
                details,
                newSeverity,
                newLabels,
                links,
                dedupKey,
                source,
                notes,
                sourceId);
    }

    /**
     * Checks labels.
     *
     * @throws IllegalArgumentException when there are too many, or one is too long or has no name
     */
    static void requireLabels(Map<String, String> labels) {
        requireCount("labels", labels.size(), MAX_LABELS);
        labels.forEach(
                (name, value) -> {
                    requireText("label name", name, MAX_LABEL_LENGTH);
                    requireLength("label '" + name + "'", value, MAX_LABEL_LENGTH);
                });
    }

    /**
     * The report as it is carried outside the event that opened the incident: without notes, and
     * with details cut to {@value #MAX_BRIEF_BYTES} bytes, marked as cut.
     */
    public Report brief() {
        return slim(briefDetails(), labels, links);
    }

    private String briefDetails() {
        String whole = WellFormedText.cutToBytes(details, MAX_BRIEF_BYTES);
        if (whole.equals(details)) {
            return details;
        }
        String more =
                "\n\n(All %d characters are on the page of the incident.)"
                        .formatted(details.length());
        return WellFormedText.cutToBytes(details, MAX_BRIEF_BYTES - more.length()) + more;
    }

    /**
     * A report from plain text: its first line is the title, shortened when long; the whole text
     * becomes the details, as far as it fits.
     *
     * @throws IllegalArgumentException when the text has no visible character
     */
    public static Report ofText(String text, String source) {
        return ofText(text, Severity.MAJOR, source);
    }

    /** A report from plain text, with a severity. */
    public static Report ofText(String text, Severity severity, String source) {
        String stripped = WellFormedText.strip(WellFormedText.of(text));
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("the report is empty; say what is broken");
        }
        Report report =
                new Report(
                        titleOf(stripped),
                        WellFormedText.cut(stripped, MAX_DETAILS_LENGTH),
                        severity,
                        Map.of(),
                        List.of(),
                        null,
                        source);
        return stripped.length() <= MAX_DETAILS_LENGTH
                ? report
                : report.noting(
                        List.of(
                                "The text has %d characters; the first %d are kept."
                                        .formatted(stripped.length(), MAX_DETAILS_LENGTH)));
    }

    /**
     * The first line of a text with visible characters, cut to the length of a title with an
     * ellipsis.
     */
    public static String titleOf(String text) {
        String firstLine =
                WellFormedText.of(text)
                        .lines()
                        .filter(line -> !WellFormedText.isBlank(line))
                        .findFirst()
                        .orElse("");
        return WellFormedText.cut(WellFormedText.line(firstLine), MAX_TITLE_LENGTH);
    }

    private static void requireNotes(@Nullable List<String> notes) {
        if (notes != null) {
            requireCount("notes", notes.size(), MAX_NOTES);
            notes.forEach(note -> requireText("note", note, MAX_NOTE_LENGTH));
        }
    }

    private static void requireText(String name, String value, int maxLength) {
        requireLength(name, value, maxLength);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
    }

    private static void requireLength(String name, String value, int maxLength) {
        requireNonNull(value, name);
        if (value.length() > maxLength) {
            throw new IllegalArgumentException(
                    name
                            + " has "
                            + value.length()
                            + " characters; at most "
                            + maxLength
                            + " are allowed");
        }
    }

    private static void requireCount(String name, int count, int max) {
        if (count > max) {
            throw new IllegalArgumentException(
                    "there are " + count + " " + name + "; at most " + max + " are allowed");
        }
    }
}
