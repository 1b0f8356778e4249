package dev.leash.model.triage;

import dev.leash.model.expression.Reference;
import dev.leash.model.expression.Scope;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What conditions and templates can refer to in a report: {@code alert.title}, {@code
 * alert.labels.team}, and fields of its payload, {@code payload.host.name}, which are the labels
 * that its source made of them.
 *
 * @param report the report
 */
public record AlertScope(Report report) implements Scope {

    /**
     * As much of the details as conditions see, in characters: what of it is kept of an alert has
     * that too, so that a later question is answered as the first was.
     */
    static final int MAX_DESCRIPTION_LENGTH = 4_000;

    private static final String ALERT = "alert";
    private static final String PAYLOAD = "payload";
    private static final Set<String> FIELDS =
            Set.of(
                    "title",
                    "description",
                    "source",
                    "severity",
                    "priority",
                    "urgency",
                    "dedup_key");
    private static final Set<String> MAPS = Set.of("labels", "attributes");

    /** Whether a reference can mean anything. */
    public static boolean isKnown(Reference reference) {
        List<String> path = reference.path();
        if (path.isEmpty()) {
            return false;
        }
        return switch (reference.root()) {
            case ALERT ->
                    path.size() == 1
                            ? FIELDS.contains(path.getFirst())
                            : MAPS.contains(path.getFirst());
            case PAYLOAD -> true;
            default -> false;
        };
    }

    @Override
    public List<String> values(Reference reference) {
        if (!isKnown(reference)) {
            return List.of();
        }
        List<String> path = reference.path();
        if (reference.root().equals(PAYLOAD)) {
            return label(path);
        }
        return path.size() == 1 ? field(path.getFirst()) : label(path.subList(1, path.size()));
    }

    /** By its whole name, else by the last part of it: senders nest differently. */
    private List<String> label(List<String> path) {
        Map<String, String> labels = report.labels();
        String whole = String.join(".", path);
        String value = labels.get(whole);
        return given(value != null ? value : labels.get(path.getLast()));
    }

    private List<String> field(String name) {
        return switch (name) {
            case "title" -> given(report.title());
            case "description" ->
                    given(WellFormedText.cut(report.details(), MAX_DESCRIPTION_LENGTH));
            case "source" -> given(report.source());
            case "dedup_key" -> given(report.dedupKey());
            case "priority" -> {
                List<String> priority = given(report.labels().get("priority"));
                yield priority.isEmpty() ? severity(report.severity()) : priority;
            }
            case "urgency" -> given(report.severity().urgency().name().toLowerCase(Locale.ROOT));
            default -> severity(report.severity());
        };
    }

    /** Its id and its name. */
    private static List<String> severity(Severity severity) {
        return Stream.of(severity.id(), severity.name())
                .map(it -> it.equalsIgnoreCase(severity.id()) ? severity.id() : it)
                .distinct()
                .toList();
    }

    private static List<String> given(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text);
    }
}
