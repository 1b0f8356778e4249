package dev.leash.view.outbox;

import dev.leash.view.engine.LogRecord;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.RowLimit;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Set;

/** Projection of the newest messages in the sandbox. */
public final class OutboxProjection implements Projection {

    /** Name of the projection, and its keyword in live updates. */
    public static final String NAME = "outbox";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.OUTBOX.name());
    }

    @Override
    public List<String> schema() {
        return List.of(
                "CREATE TABLE message (id TEXT PRIMARY KEY, at INTEGER, body BLOB)",
                "CREATE INDEX message_by_time ON message (at, id)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return new Fold() {
            @Override
            public void apply(LogRecord record) {
                OutboxMessage message = record.decode(Topics.OUTBOX);
                transaction
                        .handle()
                        .execute(
                                "INSERT OR REPLACE INTO message VALUES (?,?,?)",
                                message.id(),
                                message.at().toEpochMilli(),
                                record.body());
                transaction.touch(NAME);
            }

            @Override
            public void end() {
                RowLimit.trim(transaction, "message");
            }
        };
    }
}
