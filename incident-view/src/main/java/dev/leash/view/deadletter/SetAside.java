package dev.leash.view.deadletter;

import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Queries for dead letters. */
public final class SetAside {

    private final Reader reader;

    public SetAside(View view) {
        this.reader = view.reader(DeadLettersProjection.NAME);
    }

    /** Dead letters, newest first. */
    public List<DeadLetterRow> newest(int atMost) {
        return reader.list(
                "SELECT origin, at, name, reason FROM dead_letter ORDER BY at DESC LIMIT :most",
                Map.of("most", atMost),
                (row, _) ->
                        new DeadLetterRow(
                                row.getString(1),
                                Instant.ofEpochMilli(row.getLong(2)),
                                row.getString(3),
                                row.getString(4)));
    }

    /** Number of the dead letters that are kept in the view. */
    public long count() {
        return reader.number("SELECT count(*) FROM dead_letter", Map.of());
    }
}
