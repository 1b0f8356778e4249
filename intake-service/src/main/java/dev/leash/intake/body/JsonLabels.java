package dev.leash.intake.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.model.incident.Report;
import dev.leash.model.text.WellFormedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Labels of a report: an object of names and texts. Other values are turned into texts, or left out
 * where they cannot be; anything but an object becomes a single label.
 */
public final class JsonLabels {

    /** Name of the single label where {@code labels} is not an object. */
    private static final String FIELD = "labels";

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Notes notes;

    private JsonLabels(Notes notes) {
        this.notes = notes;
    }

    /** The labels, up to the maximum that is kept; the others are noted. */
    public static Map<String, String> read(@Nullable JsonNode json, Notes notes) {
        JsonLabels read = new JsonLabels(notes);
        if (json != null && json.isObject()) {
            json.properties().forEach(label -> read.take(label.getKey(), label.getValue()));
            read.noteSurplus(json.size());
        } else if (json != null && !json.isNull()) {
            JsonText.of(json).ifPresent(text -> read.put(FIELD, text));
            notes.add(
                    "labels is %s, not an object of names and texts; it was taken as one label."
                            .formatted(JsonText.kind(json)));
        }
        return read.labels;
    }

    private void take(String given, JsonNode value) {
        String name = WellFormedText.line(given);
        if (name.isEmpty()) {
            notes.add("A label without a name was left out.");
            return;
        }
        Optional<String> text = JsonText.of(value);
        if (text.isPresent() && value.isContainerNode()) {
            notes.add(
                    "label %s is %s; it was taken as text."
                            .formatted(Notes.quoted(name), JsonText.kind(value)));
        }
        if (text.isPresent()) {
            put(name, text.get());
        } else if (value.isTextual()) {
            put(name, "");
        } else {
            notes.add(
                    "label %s is %s; it was left out."
                            .formatted(
                                    Notes.quoted(name),
                                    value.isNull()
                                            ? "null"
                                            : JsonText.kind(value) + " of nothing"));
        }
    }

    private void put(String name, String value) {
        if (labels.size() >= Report.MAX_LABELS) {
            return;
        }
        if (name.length() > Report.MAX_LABEL_LENGTH || value.length() > Report.MAX_LABEL_LENGTH) {
            notes.add(
                    "label %s is longer than %d characters; it was cut."
                            .formatted(Notes.quoted(name), Report.MAX_LABEL_LENGTH));
        }
        labels.putIfAbsent(
                WellFormedText.cut(name, Report.MAX_LABEL_LENGTH),
                WellFormedText.cut(value, Report.MAX_LABEL_LENGTH));
    }

    private void noteSurplus(int given) {
        if (given > Report.MAX_LABELS) {
            notes.add(
                    "There are %d labels; the first %d are kept."
                            .formatted(given, Report.MAX_LABELS));
        }
    }
}
