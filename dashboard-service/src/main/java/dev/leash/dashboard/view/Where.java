package dev.leash.dashboard.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** A filter as SQL. Values are always bound, never part of the text. */
record Where(List<String> terms, Map<String, Object> values) {

    static Where of(IncidentFilter filter) {
        return anyState(filter).and(oneOf("state", filter.states()));
    }

    static Where anyState(IncidentFilter filter) {
        Where where = new Where(List.of(oneOf("severity", filter.severities())), Map.of());
        for (String word : List.of(filter.words().toLowerCase(Locale.ROOT).split("\\s+", -1))) {
            if (!word.isEmpty()) {
                String name = "word" + where.values().size();
                where =
                        where.and(
                                "words LIKE :%s ESCAPE '!'".formatted(name),
                                name,
                                "%" + escaped(word) + "%");
            }
        }
        return where.since("opened_at", filter.openedFrom(), filter.openedUntil())
                .since("updated_at", filter.updatedFrom(), filter.updatedUntil());
    }

    Where and(String term) {
        List<String> more = new ArrayList<>(terms);
        more.add(term);
        return new Where(more, values);
    }

    Where and(String term, String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new Where(and(term).terms(), more);
    }

    private Where since(String column, @Nullable Instant from, @Nullable Instant until) {
        Where where = this;
        if (from != null) {
            where =
                    where.and(
                            column + " >= :" + column + "_from",
                            column + "_from",
                            from.toEpochMilli());
        }
        return until == null
                ? where
                : where.and(
                        column + " < :" + column + "_until",
                        column + "_until",
                        until.toEpochMilli());
    }

    String sql() {
        return " WHERE " + String.join(" AND ", terms);
    }

    Query bind(Query query) {
        return query.bindMap(values);
    }

    /** The names of enum constants need no quoting and no binding: nobody outside chose them. */
    private static String oneOf(String column, Set<? extends Enum<?>> names) {
        return column
                + names.stream()
                        .map(name -> "'" + name.name() + "'")
                        .sorted()
                        .collect(Collectors.joining(",", " IN (", ")"));
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
