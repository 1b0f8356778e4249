package dev.leash.view.incident;

import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL that walks an index in the order that is asked for and never sorts. Values are
 * always bound, never part of the text; names of enum constants need no binding: nobody outside
 * chose them.
 */
record ListSql(IncidentFilter filter, List<String> terms, Map<String, Object> values) {

    static ListSql of(IncidentFilter filter) {
        ListSql sql = new ListSql(filter, List.of(), Map.of());
        for (String word : List.of(filter.words().toLowerCase(Locale.ROOT).split("\\s+", -1))) {
            if (!word.isEmpty()) {
                String name = "word" + sql.values().size();
                sql =
                        sql.and(
                                "words LIKE :%s ESCAPE '!'".formatted(name),
                                name,
                                "%" + escaped(word) + "%");
            }
        }
        return sql.within("opened_at", filter.openedFrom(), filter.openedUntil())
                .within("updated_at", filter.updatedFrom(), filter.updatedUntil());
    }

    /** Whether no incident can be wanted. */
    boolean isNothing() {
        return filter.states().isEmpty() || filter.severities().isEmpty();
    }

    /** Numbers, in order. Incidents of several kinds are merged from the part of the index each has. */
    String byNumber(boolean newestFirst) {
        String all =
                kinds().stream()
                        .map(kind -> select("number", List.of(kind)))
                        .collect(Collectors.joining(" UNION ALL "));
        return all + " ORDER BY number" + (newestFirst ? " DESC" : "");
    }

    /** Those that are not over, the most urgent first; the plus keeps other indexes out. */
    String byUrgency(String columns) {
        List<String> wanted = new ArrayList<>(List.of("urgency >= 0"));
        if (!filter.states().containsAll(EnumSet.complementOf(EnumSet.of(State.RESOLVED)))) {
            wanted.add(oneOf("+state", filter.states()));
        }
        if (!isAnySeverity()) {
            wanted.add(oneOf("+severity", filter.severities()));
        }
        return select(columns, wanted) + " ORDER BY urgency, next_at, number";
    }

    private boolean isAnySeverity() {
        return filter.severities().containsAll(EnumSet.allOf(Severity.class));
    }

    /** How many there are in each state, whatever states are wanted. */
    String counts() {
        String wanted = oneOf("severity", filter.severities());
        return terms.isEmpty()
                ? "SELECT state, sum(count) FROM incident_count WHERE " + wanted + " GROUP BY state"
                : select("state, count(*)", List.of(wanted)) + " GROUP BY state";
    }

    private List<String> kinds() {
        boolean any =
                isAnySeverity() && filter.states().containsAll(EnumSet.allOf(State.class));
        return any
                ? List.of("number > 0")
                : filter.states().stream()
                        .flatMap(
                                state ->
                                        filter.severities().stream()
                                                .map(
                                                        severity ->
                                                                "state = '%s' AND severity = '%s'"
                                                                        .formatted(state, severity)))
                        .sorted()
                        .toList();
    }

    private String select(String columns, List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(terms);
        return "SELECT " + columns + " FROM incident WHERE " + String.join(" AND ", all);
    }

    ListSql and(String term, String name, Object value) {
        List<String> more = new ArrayList<>(terms);
        more.add(term);
        Map<String, Object> bound = new HashMap<>(values);
        bound.put(name, value);
        return new ListSql(filter, more, bound);
    }

    private ListSql within(String column, @Nullable Instant from, @Nullable Instant until) {
        ListSql sql = this;
        if (from != null) {
            String name = column + "_from";
            sql = sql.and(column + " >= :" + name, name, from.toEpochMilli());
        }
        if (until != null) {
            String name = column + "_until";
            sql = sql.and(column + " < :" + name, name, until.toEpochMilli());
        }
        return sql;
    }

    private static String oneOf(String column, Set<? extends Enum<?>> names) {
        return names.stream()
                .map(name -> "'" + name.name() + "'")
                .sorted()
                .collect(Collectors.joining(",", column + " IN (", ")"));
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
