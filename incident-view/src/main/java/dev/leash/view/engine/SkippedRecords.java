package dev.leash.view.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Queries for records that projections could not use. */
public final class SkippedRecords {

    private static final int MAX_SHOWN = 100;

    private final View view;

    public SkippedRecords(View view) {
        this.view = view;
    }

    /**
     * Skipped records of one topic with one reason.
     *
     * @param topic name of the topic
     * @param reason why they were skipped
     * @param count number of records
     * @param lastAt when the last of them was written
     */
    public record Row(String topic, String reason, long count, Instant lastAt) {}

    /** All of them, newest first. A record skipped by several projections counts once. */
    public List<Row> all() {
        List<String> names = view.served();
        if (names.isEmpty()) {
            return List.of();
        }
        String tables =
                names.stream()
                        .map(name -> "SELECT * FROM " + name + ".passed_over")
                        .collect(Collectors.joining(" UNION ALL "));
        return view.reader(names.toArray(String[]::new))
                .list(
                        "SELECT topic, reason, max(count), max(last_at) AS last FROM (%s) GROUP BY topic, reason ORDER BY last DESC LIMIT %d"
                                .formatted(tables, MAX_SHOWN),
                        Map.of(),
                        (row, _) ->
                                new Row(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        Instant.ofEpochMilli(row.getLong(4))));
    }
}
