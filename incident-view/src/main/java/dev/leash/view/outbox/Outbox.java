package dev.leash.view.outbox;

import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.outbox.OutboxMessage;
import java.util.List;
import java.util.Map;

/** Queries for the messages in the sandbox. */
public final class Outbox {

    private final Reader reader;

    public Outbox(View view) {
        this.reader = view.reader(OutboxProjection.NAME);
    }

    /** Slice of the messages, newest first. */
    public List<OutboxMessage> messages(int skip, int atMost) {
        return reader.list(
                "SELECT body FROM message ORDER BY at DESC, id DESC LIMIT :most OFFSET :skip",
                Map.of("most", atMost, "skip", skip),
                (row, _) -> InternalRecords.OUTBOX.decode(row.getBytes(1)));
    }

    /** Number of the messages that are kept in the view. */
    public long count() {
        return reader.number("SELECT count(*) FROM message", Map.of());
    }
}
