package dev.leash.view.deadletter;

import dev.leash.view.engine.LogRecord;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.RowLimit;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Set;

/** Projection of the newest dead letters that were not retried. */
public final class DeadLettersProjection implements Projection {

    /** Name of the projection. */
    public static final String NAME = "dead_letters";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DEAD_LETTERS);
    }

    @Override
    public List<String> schema() {
        return List.of(
                "CREATE TABLE dead_letter (origin TEXT PRIMARY KEY, at INTEGER, name TEXT, reason TEXT)",
                "CREATE INDEX dead_letter_by_time ON dead_letter (at)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return new Fold() {
            @Override
            public void apply(LogRecord record) {
                DeadLetterRow letter = DeadLetterRow.of(record);
                if (letter.isRetried()) {
                    transaction
                            .handle()
                            .execute("DELETE FROM dead_letter WHERE origin = ?", letter.origin());
                } else {
                    transaction
                            .handle()
                            .execute(
                                    "INSERT OR REPLACE INTO dead_letter VALUES (?,?,?,?)",
                                    letter.origin(),
                                    letter.at().toEpochMilli(),
                                    letter.name(),
                                    letter.reason());
                }
            }

            @Override
            public void end() {
                RowLimit.trim(transaction, "dead_letter");
            }
        };
    }
}
