package dev.leash.view.deadletter;

import dev.leash.view.engine.LogRecord;
import dev.leash.wire.kafka.DeadLetters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was set aside.
 *
 * @param origin from which topic, partition and offset
 * @param at when
 * @param name its key; null when it had none
 * @param reason why, in words; empty once it was retried, and is none any more
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
                                .orElse("whoever set it aside did not say why"));
    }

    /** Whether this is only the word that it was retried. */
    boolean isRetried() {
        return reason.equals(RETRIED);
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
}
