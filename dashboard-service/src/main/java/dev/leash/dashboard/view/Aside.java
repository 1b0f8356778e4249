package dev.leash.dashboard.view;

import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What went nowhere: messages the sandbox took, dead letters, and records nobody here can read. */
public final class Aside {

    /**
     * Records that were passed over.
     *
     * @param topic in which topic
     * @param reason why
     * @param count how many
     * @param lastAt when the last of them was written
     */
    public record PassedOverRow(String topic, String reason, long count, Instant lastAt) {}

    private final Jdbi jdbi;

    public Aside(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A stretch of the messages the sandbox took, newest first. */
    public List<OutboxMessage> messages(int skip, int atMost) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT body FROM outbox ORDER BY at DESC, id DESC LIMIT :most OFFSET :skip")
                                .bind("most", atMost)
                                .bind("skip", skip)
                                .map((row, _) -> InternalRecords.OUTBOX.decode(row.getBytes(1)))
                                .list());
    }

    /** How many messages the sandbox took, of those that are kept. */
    public long messageCount() {
        return count("outbox");
    }

    /** What was set aside, newest first. */
    public List<DeadLetterRow> deadLetters(int atMost) {
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

    /** How many records were set aside, of those that are kept. */
    public long deadLetterCount() {
        return count("dead_letter");
    }

    /** Records the view could not use. */
    public List<PassedOverRow> passedOver() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT topic, reason, count, last_at FROM passed_over ORDER BY last_at DESC LIMIT 100")
                                .map(
                                        (row, _) ->
                                                new PassedOverRow(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getLong(3),
                                                        Instant.ofEpochMilli(row.getLong(4))))
                                .list());
    }

    private long count(String table) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("SELECT count(*) FROM " + table)
                                .mapTo(Long.class)
                                .one());
    }
}
