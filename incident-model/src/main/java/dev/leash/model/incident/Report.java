package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.severity.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is broken.
 *
 * @param title one line, at most {@value #MAX_TITLE_LENGTH} characters
 * @param details everything that was said, at most {@value #MAX_DETAILS_LENGTH} characters; may be
 *     empty
 * @param severity how bad
 * @param labels names and values for routing and search, at most {@value #MAX_LABELS}
 * @param links what to open next, at most {@value #MAX_LINKS}
 * @param dedupKey reports of one source with the same key belong to one open incident; null when
 *     each stands alone
 * @param source who reports
 */
public record Report(
        String title,
        String details,
        Severity severity,
        Map<String, String> labels,
        List<Link> links,
        @Nullable String dedupKey,
        String source) {

    /** The longest title, in characters. */
    public static final int MAX_TITLE_LENGTH = 200;

    /** The longest details, in characters. */
    public static final int MAX_DETAILS_LENGTH = 65_536;

    /** The most labels. */
    public static final int MAX_LABELS = 64;

    /** The longest name or value of a label, in characters. */
    public static final int MAX_LABEL_LENGTH = 512;

    /** The most links. */
    public static final int MAX_LINKS = 16;

    /** The longest dedup key, in characters. */
    public static final int MAX_DEDUP_KEY_LENGTH = 512;

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
        requireCount("labels", labels.size(), MAX_LABELS);
        requireCount("links", links.size(), MAX_LINKS);
        labels.forEach(
                (name, value) -> {
                    requireText("label name", name, MAX_LABEL_LENGTH);
                    requireLength("label '" + name + "'", value, MAX_LABEL_LENGTH);
                });
    }

    /**
     * A report given as plain text: its first line is the title, shortened when it is long; the
     * whole text stays as the details.
     *
     * @throws IllegalArgumentException when the text is blank or too long
     */
    public static Report ofText(String text, String source) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("the report is empty; say what is broken");
        }
        return new Report(
                titleOf(stripped), stripped, Severity.MAJOR, Map.of(), List.of(), null, source);
    }

    /** The first line of a text, cut to a title's length with an ellipsis. */
    public static String titleOf(String text) {
        String firstLine = text.strip().lines().findFirst().orElse("").strip();
        if (firstLine.length() <= MAX_TITLE_LENGTH) {
            return firstLine;
        }
        int end = MAX_TITLE_LENGTH - 1;
        return firstLine.substring(
                        0, Character.isHighSurrogate(firstLine.charAt(end - 1)) ? end - 1 : end)
                + "…";
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
