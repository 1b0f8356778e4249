package dev.leash.view.source;

import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Queries for when alert sources were last heard of. */
public final class AlertSourceActivity {

    private static final int MOST = 1_000;

    private final Reader reader;

    public AlertSourceActivity(View view) {
        this.reader = view.reader(AlertSourcesProjection.NAME);
    }

    /** When an alert of each source was last told of, by the id of the source. */
    public Map<String, Instant> lastAt() {
        return reader
                .list(
                        "SELECT id, last_at FROM alert_source LIMIT :most",
                        Map.of("most", MOST),
                        (row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, row -> Instant.ofEpochMilli(row.getValue())));
    }
}
