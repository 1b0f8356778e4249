package dev.leash.dashboard.view;

import dev.leash.wire.kafka.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
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

    static DeadLetterRow of(ConsumerRecord<String, byte[]> record) {
        String here = record.topic() + "-" + record.partition() + "@" + record.offset();
        return new DeadLetterRow(
                text(record, DeadLetters.ORIGIN, here),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.headers().lastHeader(DeadLetters.RETRIED) != null
                        ? RETRIED
                        : text(
                                record,
                                DeadLetters.REASON,
                                "whoever set it aside did not say why"));
    }

    /** Whether this is only the word that it was retried. */
    boolean isRetried() {
        return reason.equals(RETRIED);
    }

    private static String text(
            ConsumerRecord<String, byte[]> record, String header, String fallback) {
        Header found = record.headers().lastHeader(header);
        if (found == null || found.value() == null) {
            return fallback;
        }
        String text = new String(found.value(), StandardCharsets.UTF_8);
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
}
