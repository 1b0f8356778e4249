package dev.leash.view.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Adds columns and tables that newer versions have, empty, to tables of an older version. Indexes
 * are left out: they take long to build, and these tables serve only until the new ones are ready.
 */
final class MissingParts {

    private static final String COLUMNS =
            "SELECT t.name AS of, t.sql AS made, c.name AS name, c.type AS type FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'";

    private record Column(String of, String made, String name, String type) {}

    private MissingParts() {}

    static void add(List<String> schema, Handle handle) {
        List<Column> wanted =
                Jdbi.create("jdbc:sqlite::memory:")
                        .withHandle(
                                fresh -> {
                                    schema.forEach(fresh::execute);
                                    return columns(fresh);
                                });
        Map<String, Set<String>> there =
                new HashMap<>(
                        columns(handle).stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Column::of,
                                                Collectors.mapping(
                                                        Column::name, Collectors.toSet()))));
        for (Column column : wanted) {
            Set<String> names = there.get(column.of());
            if (names == null) {
                handle.execute(column.made());
                there.put(column.of(), wantedOf(column.of(), wanted));
            } else if (!names.contains(column.name())) {
                handle.execute(
                        "ALTER TABLE %s ADD COLUMN %s %s"
                                .formatted(column.of(), column.name(), column.type()));
            }
        }
    }

    private static Set<String> wantedOf(String table, List<Column> wanted) {
        return wanted.stream()
                .filter(column -> column.of().equals(table))
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    private static List<Column> columns(Handle handle) {
        return handle.createQuery(COLUMNS)
                .map(
                        (row, _) ->
                                new Column(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)))
                .list();
    }
}
