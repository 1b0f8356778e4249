package dev.leash.dashboard.action;

import static java.util.stream.Collectors.joining;

import dev.leash.dashboard.web.PageRefusal;
import dev.leash.model.incident.Report;
import dev.leash.model.text.WellFormedText;
import java.util.Map;
import java.util.TreeMap;

/** Labels as people write them into a form: {@code name=value}, each on a line of its own. */
public final class LabelLines {

    private LabelLines() {}

    /** The lines of some labels, by name. */
    public static String of(Map<String, String> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(joining("\n"));
    }

    /**
     * The labels of some lines; those that say nothing are passed over.
     *
     * @throws PageRefusal when a line has no name, is too long, or says a name twice, and when
     *     there are too many
     */
    static Map<String, String> read(String lines) {
        Map<String, String> labels = new TreeMap<>();
        lines.lines()
                .filter(line -> !WellFormedText.isBlank(line))
                .forEach(line -> take(line, labels));
        if (labels.size() > Report.MAX_LABELS) {
            throw PageRefusal.badRequest(
                    "There are %d labels; at most %d are kept."
                            .formatted(labels.size(), Report.MAX_LABELS));
        }
        return labels;
    }

    private static void take(String line, Map<String, String> labels) {
        int equals = line.indexOf('=');
        String name = WellFormedText.line(line.substring(0, Math.max(0, equals)));
        String value = WellFormedText.strip(line.substring(equals + 1));
        if (name.isEmpty()) {
            throw refusal(line, "Write a label as name=value");
        }
        if (name.length() > Report.MAX_LABEL_LENGTH || value.length() > Report.MAX_LABEL_LENGTH) {
            throw refusal(
                    line,
                    "Its name and its value may have %d characters each"
                            .formatted(Report.MAX_LABEL_LENGTH));
        }
        if (labels.put(name, value) != null) {
            throw refusal(line, "Its name is on another line too; leave one of them");
        }
    }

    private static PageRefusal refusal(String line, String advice) {
        return PageRefusal.badRequest(
                "The label “%s” cannot be kept. %s."
                        .formatted(WellFormedText.cut(line, 60), advice));
    }
}
