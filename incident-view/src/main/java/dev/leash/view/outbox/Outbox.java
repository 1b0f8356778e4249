package dev.leash.view.outbox;

import dev.leash.view.engine.View;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.outbox.OutboxMessage;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The messages the sandbox took. */
public final class Outbox {

    private final Jdbi jdbi;

    public Outbox(View view) {
        this.jdbi = view.reader(OutboxProjection.NAME);
    }

    /** A stretch of them, newest first. */
    public List<OutboxMessage> messages(int skip, int atMost) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT body FROM message ORDER BY at DESC, id DESC LIMIT :most OFFSET :skip")
                                .bind("most", atMost)
                                .bind("skip", skip)
                                .map((row, _) -> InternalRecords.OUTBOX.decode(row.getBytes(1)))
                                .list());
    }

    /** How many there are, of those that are kept. */
    public long count() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM message").mapTo(Long.class).one());
    }
}
