package dev.leash.view.incident;

import dev.leash.model.incident.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Filter as SQL that walks an index in the wanted order and never sorts. Values are always bound;
 * states are part of the text, because they are not input.
 */
record ListSql(IncidentFilter filter, List<String> terms, Map<String, Object> values) {

    /** Maximum number of severities whose index ranges are merged; SQLite merges up to 500. */
    private static final int MAX_MERGED = 50;

    static ListSql of(IncidentFilter filter) {
        Map<String, Object> severities = new HashMap<>();
        for (String id : ids(filter)) {
            severities.put("severity" + severities.size(), id);
        }
        ListSql sql = new ListSql(filter, List.of(), severities);
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

    /** Whether the filter matches nothing. */
    boolean isNothing() {
        return filter.states().isEmpty()
                || (filter.severities() != null && filter.severities().isEmpty());
    }

    /**
     * Query for numbers, in order. Incidents of several kinds are merged from the index range of
     * each.
     */
    String byNumber(boolean newestFirst) {
        String all =
                kinds().stream()
                        .map(kind -> select("number", List.of(kind)))
                        .collect(Collectors.joining(" UNION ALL "));
        return all + " ORDER BY number" + (newestFirst ? " DESC" : "");
    }

    /** Query for open incidents, the most urgent first; the plus sign keeps other indexes out. */
    String byUrgency(String columns) {
        List<String> wanted = new ArrayList<>(List.of("urgency >= 0"));
        if (!filter.states().containsAll(EnumSet.complementOf(EnumSet.of(State.RESOLVED)))) {
            wanted.add(
                    filter.states().stream()
                            .map(state -> "'" + state + "'")
                            .sorted()
                            .collect(Collectors.joining(",", "+state IN (", ")")));
        }
        severities("+severity").ifPresent(wanted::add);
        return select(columns, wanted) + " ORDER BY urgency, next_at, number";
    }

    /** Query for the number of incidents in each state, ignoring the filter's states. */
    String counts() {
        String wanted = severities("severity").orElse("number > 0");
        return terms.isEmpty()
                ? "SELECT state, sum(count) FROM incident_count WHERE %s GROUP BY state"
                        .formatted(severities("severity").orElse("count > 0"))
                : select("state, count(*)", List.of(wanted)) + " GROUP BY state";
    }

    private List<String> kinds() {
        List<String> severities = kindsOfSeverity();
        return filter.severities() == null
                        && filter.states().containsAll(EnumSet.allOf(State.class))
                ? List.of("number > 0")
                : filter.states().stream()
                        .sorted()
                        .flatMap(
                                state ->
                                        severities.stream()
                                                .map(it -> "state = '%s'%s".formatted(state, it)))
                        .toList();
    }

    private List<String> kindsOfSeverity() {
        int count = ids(filter).size();
        return filter.severities() == null || count > MAX_MERGED
                ? List.of(severities("+severity").map(wanted -> " AND " + wanted).orElse(""))
                : IntStream.range(0, count)
                        .mapToObj(" AND severity = :severity%d"::formatted)
                        .toList();
    }

    /** Condition that a column has one of the wanted severities; empty for any. */
    private Optional<String> severities(String column) {
        return Optional.ofNullable(filter.severities())
                .map(
                        wanted ->
                                IntStream.range(0, wanted.size())
                                        .mapToObj(":severity%d"::formatted)
                                        .collect(Collectors.joining(",", column + " IN (", ")")));
    }

    private static List<String> ids(IncidentFilter filter) {
        Set<String> severities = filter.severities();
        return severities == null ? List.of() : severities.stream().sorted().toList();
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

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
