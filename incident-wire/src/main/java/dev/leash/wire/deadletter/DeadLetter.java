package dev.leash.wire.deadletter;

import dev.leash.wire.kafka.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Dead letter: a record that was set aside.
 *
 * @param record the record in the dead-letter topic; its offset is the number of the dead letter
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record) {

    private static final String NOT_SAID = "not said";
    private static final Pattern PLACE = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");

    /**
     * Position that a record was read from.
     *
     * @param topic the topic
     * @param partition the partition, from 0
     * @param offset the offset, from 0
     */
    public record Place(String topic, int partition, long offset) {}

    /** Number of the dead letter; never changes. */
    public long number() {
        return record.offset();
    }

    /** When it was set aside. */
    public Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** Origin of the record, in words. */
    public String origin() {
        return text(DeadLetters.ORIGIN).orElse(NOT_SAID);
    }

    /**
     * Position the record came from; empty when a timer failed, as there is no record to read
     * again.
     */
    public Optional<Place> place() {
        Matcher place = PLACE.matcher(origin());
        return place.matches()
                ? Optional.of(
                        new Place(
                                place.group(1),
                                Integer.parseInt(place.group(2)),
                                Long.parseLong(place.group(3))))
                : Optional.empty();
    }

    /** Why it was set aside, in words. */
    public String reason() {
        return text(DeadLetters.REASON).orElse(NOT_SAID);
    }

    /** Code of the reason; empty in dead letters of older versions. */
    public Optional<String> code() {
        return text(DeadLetters.CODE);
    }

    /** How often the same record was retried before. */
    public int retries() {
        return text(DeadLetters.RETRIES)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /**
     * For a marker that a dead letter was retried, the number of that dead letter; empty for dead
     * letters.
     */
    public Optional<Long> retried() {
        return text(DeadLetters.RETRIED)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }

    /** Headers of the original record, without those added when it was set aside. */
    Headers originalHeaders() {
        Headers headers = new RecordHeaders(record.headers());
        headers.remove(DeadLetters.REASON);
        headers.remove(DeadLetters.ORIGIN);
        headers.remove(DeadLetters.CODE);
        headers.remove(DeadLetters.RETRIES);
        return headers;
    }

    private Optional<String> text(String header) {
        @Nullable Header found = record.headers().lastHeader(header);
        return found == null || found.value() == null
                ? Optional.empty()
                : Optional.of(new String(found.value(), StandardCharsets.UTF_8));
    }
}
