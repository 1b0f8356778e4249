package dev.leash.view.deadletter;

import dev.leash.view.engine.LogRecord;
import dev.leash.wire.kafka.DeadLetters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Dead letter as a row.
 *
 * @param origin topic, partition and offset of the record
 * @param at when it was set aside
 * @param name key of the record; null when it had none
 * @param reason why it was set aside, in words; empty once it was retried
 */
public record DeadLetterRow(String origin, Instant at, @Nullable String name, String reason) {

    private static final int MAX_LENGTH = 500;
    private static final String RETRIED = "";

    static DeadLetterRow of(LogRecord record) {
        String here = record.partition() + "@" + record.offset();
        return new DeadLetterRow(
                record.header(DeadLetters.ORIGIN).map(DeadLetterRow::cut).orElse(here),
                record.at(),
                record.keyOrNull(),
                record.header(DeadLetters.RETRIED).isPresent()
                        ? RETRIED
                        : record.header(DeadLetters.REASON)
                                .map(DeadLetterRow::cut)
                                .orElse("no reason was given"));
    }

    /** Whether this is the marker of a retry, and not a dead letter. */
    boolean isRetried() {
        return reason.equals(RETRIED);
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
}
