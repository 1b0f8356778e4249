package dev.leash.view.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One transaction of a projection, and the changes that readers are told after it. */
public final class Transaction {

    /** The most kinds of reasons that are told apart; a reason may say where in a record it is. */
    static final int MAX_REASONS = 100;

    static final String OTHER = "for other reasons";

    private static final String PASSED_OVER =
            """
            INSERT INTO passed_over
            SELECT :topic,
                CASE WHEN EXISTS (SELECT 1 FROM passed_over WHERE topic = :topic AND reason = :reason)
                    OR (SELECT count(*) FROM passed_over) < :most THEN :reason ELSE :other END,
                1, :at
            WHERE true
            ON CONFLICT DO UPDATE SET count = count + 1, last_at = excluded.last_at
            """;

    private final Handle handle;
    private final Set<String> words = new HashSet<>();
    private final Set<String> causes = new HashSet<>();

    public Transaction(Handle handle) {
        this.handle = handle;
    }

    /** Connection to the tables of this projection only. */
    public Handle handle() {
        return handle;
    }

    /** Adds a keyword of live updates. */
    public void touch(String word) {
        words.add(word);
    }

    /** Adds a request whose effects are in the view after this transaction. */
    public void caused(String requestId) {
        causes.add(requestId);
    }

    /**
     * Counts a record that cannot be used, or not in full.
     *
     * @param reason why; when there are too many already it is counted with others
     */
    public void passOver(LogRecord record, String reason) {
        handle.createUpdate(PASSED_OVER)
                .bind("topic", record.topic())
                .bind("reason", reason)
                .bind("most", MAX_REASONS)
                .bind("other", OTHER)
                .bind("at", record.at().toEpochMilli())
                .execute();
    }

    /** Body of a row; empty when there is no such row. */
    public Optional<byte[]> body(String sql, Object key) {
        return handle.createQuery(sql).bind(0, key).map((row, _) -> row.getBytes(1)).findFirst();
    }

    /** Runs a statement once for each value. */
    public <T> void each(String sql, Collection<T> values, BiConsumer<PreparedBatch, T> bind) {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedBatch rows = handle.prepareBatch(sql)) {
            for (T value : values) {
                bind.accept(rows, value);
                rows.add();
            }
            rows.execute();
        }
    }

    ChangeSet changed() {
        return new ChangeSet(words, causes);
    }
}
