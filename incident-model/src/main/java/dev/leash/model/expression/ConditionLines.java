package dev.leash.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Conditions as people write them: each on a line of its own, such as {@code alert.severity one_of
 * critical, major}; all lines of a block must hold, and a blank line begins another block, of which
 * one is enough. A value with a comma is in quotes; {@code {{alert.labels.team}}} is a reference.
 */
public final class ConditionLines {

    /** The longest text, in characters. */
    public static final int MAX_LENGTH = 50_000;

    private static final Pattern LINE =
            Pattern.compile("(?<subject>(?:\\[\"[^\"]*\"\\]|\\S)+)\\s+(?<operation>\\S+)(?<values>.*)");
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"])*)\"|([^,\"]+)");
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*(.+?)\\s*\\}\\}");

    private ConditionLines() {}

    /**
     * The conditions of a text.
     *
     * @throws IllegalArgumentException when a line is none, or there are too many
     */
    public static List<ConditionGroup> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the conditions have %d characters; at most %d are allowed"
                            .formatted(text.length(), MAX_LENGTH));
        }
        List<ConditionGroup> groups = new ArrayList<>();
        List<Condition> group = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.equalsIgnoreCase("or")) {
                end(group, groups);
            } else {
                group.add(condition(line));
            }
        }
        end(group, groups);
        return ConditionGroup.bounded(groups);
    }

    private static void end(List<Condition> group, List<ConditionGroup> groups) {
        if (!group.isEmpty()) {
            groups.add(new ConditionGroup(group));
            group.clear();
        }
    }

    private static Condition condition(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "the line '%s' is no condition; write a subject, an operation and values, such as: alert.severity one_of critical"
                            .formatted(line));
        }
        List<ParamValue> values = values(parts.group("values"));
        return new Condition(
                parts.group("subject"),
                parts.group("operation"),
                values.isEmpty() ? List.of() : List.of(binding(values)));
    }

    private static ParamBinding binding(List<ParamValue> values) {
        return values.size() == 1
                ? new ParamBinding(values.getFirst(), null)
                : new ParamBinding(null, values);
    }

    private static List<ParamValue> values(String text) {
        List<ParamValue> values = new ArrayList<>();
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            if (value.group(1) != null) {
                values.add(ParamValue.literal(value.group(1)));
            } else if (!value.group(2).isBlank()) {
                values.add(value(value.group(2).strip()));
            }
        }
        return values;
    }

    private static ParamValue value(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.matches()
                ? ParamValue.reference(reference.group(1))
                : ParamValue.literal(text);
    }

    /** The text of conditions. */
    public static String text(List<ConditionGroup> groups) {
        return groups.stream()
                .map(
                        group ->
                                group.conditions().stream()
                                        .map(ConditionLines::line)
                                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String line(Condition condition) {
        String values =
                condition.values().map(ConditionLines::written).collect(Collectors.joining(", "));
        return (condition.subject() + " " + condition.operation() + " " + values).strip();
    }

    private static String written(ParamValue value) {
        if (value.literal() == null) {
            return "{{" + value.reference() + "}}";
        }
        String literal = value.literal();
        boolean isPlain =
                !literal.isBlank()
                        && literal.equals(literal.strip())
                        && !literal.contains(",")
                        && !literal.startsWith("{{");
        return isPlain ? literal : "\"" + literal.replace('"', '\'') + "\"";
    }
}
