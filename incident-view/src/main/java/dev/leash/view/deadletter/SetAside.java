package dev.leash.view.deadletter;

import dev.leash.view.engine.View;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The records that could not be processed. */
public final class SetAside {

    private final Jdbi jdbi;

    public SetAside(View view) {
        this.jdbi = view.reader(DeadLettersProjection.NAME);
    }

    /** What was set aside, newest first. */
    public List<DeadLetterRow> newest(int atMost) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT origin, at, name, reason FROM dead_letter ORDER BY at DESC LIMIT ?")
                                .bind(0, atMost)
                                .map(
                                        (row, _) ->
                                                new DeadLetterRow(
                                                        row.getString(1),
                                                        Instant.ofEpochMilli(row.getLong(2)),
                                                        row.getString(3),
                                                        row.getString(4)))
                                .list());
    }

    /** How many there are, of those that are kept. */
    public long count() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("SELECT count(*) FROM dead_letter")
                                .mapTo(Long.class)
                                .one());
    }
}
