package dev.leash.intake.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.intake.body.JsonLabels;
import dev.leash.intake.body.JsonLinks;
import dev.leash.intake.body.Notes;
import dev.leash.intake.body.SeverityWord;
import dev.leash.model.classification.Classification;
import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.source.AlertSource;
import dev.leash.model.text.WellFormedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says: gathers the values of a body, makes each fit a report, and notes what was
 * left out. Not thread-safe.
 */
public final class AlertContent {

    private final String title;
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Notes notes = new Notes();
    private @Nullable String severity;

    /**
     * Content with a title.
     *
     * @param title any text; its first line with visible characters is the title, the whole begins
     *     the details
     */
    public AlertContent(String title) {
        this.title = WellFormedText.strip(WellFormedText.of(title));
        paragraph(this.title);
    }

    /** Adds a paragraph to the details; a blank one, or one that is the title, adds nothing. */
    public AlertContent paragraph(@Nullable String text) {
        String stripped = text == null ? "" : WellFormedText.strip(WellFormedText.of(text));
        if (!stripped.isEmpty() && !paragraphs.contains(stripped)) {
            paragraphs.add(stripped);
        }
        return this;
    }

    /** Says since when it is broken. */
    public AlertContent since(@Nullable Instant startedAt) {
        return paragraph(startedAt == null ? null : "Started at " + startedAt + ".");
    }

    /** Sets the severity, in a word of the sender's; null for none. */
    public AlertContent severity(@Nullable String word) {
        String line = word == null ? "" : WellFormedText.line(word);
        severity = line.isEmpty() ? null : line;
        return this;
    }

    /** Adds a label; one without a value, or of a name that is there already, adds nothing. */
    public AlertContent label(String name, @Nullable String value) {
        String line = WellFormedText.line(name);
        if (value != null && !WellFormedText.isBlank(value) && !line.isEmpty()) {
            putLabel(line, WellFormedText.of(value));
        }
        return this;
    }

    /** Adds the labels of an object of names and values. */
    public AlertContent labels(@Nullable JsonNode json) {
        JsonLabels.read(json, notes).forEach(this::putLabel);
        return this;
    }

    private void putLabel(String name, String value) {
        if (labels.size() < Report.MAX_LABELS) {
            labels.putIfAbsent(
                    WellFormedText.cut(name, Report.MAX_LABEL_LENGTH),
                    WellFormedText.cut(value, Report.MAX_LABEL_LENGTH));
        }
    }

    /** Adds a link; an address that is none to the web is noted, and a missing one is not. */
    public AlertContent link(String words, @Nullable String url) {
        if (url != null && !WellFormedText.isBlank(url) && links.size() < Report.MAX_LINKS) {
            JsonLinks.link(words, url, notes)
                    .filter(link -> links.stream().noneMatch(it -> it.url().equals(link.url())))
                    .ifPresent(links::add);
        }
        return this;
    }

    /** Notes what was left out or read differently than it was sent. */
    public AlertContent note(String sentence) {
        notes.add(sentence);
        return this;
    }

    Report report(
            AlertSource source,
            String dedupKey,
            Classification classification,
            boolean isAllKnown) {
        Notes all = new Notes();
        notes.all().forEach(all::add);
        String details = String.join("\n\n", paragraphs);
        if (details.length() > Report.MAX_DETAILS_LENGTH) {
            all.add(
                    "The text has %d characters; the first %d are kept."
                            .formatted(details.length(), Report.MAX_DETAILS_LENGTH));
        }
        Report report =
                new Report(
                        title.isEmpty() ? "Alert without a title" : Report.titleOf(title),
                        WellFormedText.cut(details, Report.MAX_DETAILS_LENGTH),
                        SeverityWord.read(severity, classification, isAllKnown, all),
                        labels,
                        links,
                        dedupKey,
                        source.name(),
                        null,
                        source.id());
        return report.noting(all.all());
    }
}
