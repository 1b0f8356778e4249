package dev.leash.wire.kafka;

import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * How large a record may be. It is judged before it is sent, because Kafka refuses a larger one
 * only when it is part of a transaction already, and the whole transaction with it, again and
 * again.
 */
public final class RecordSize {

    /** The most bytes; they leave its key and its headers room in the one MiB that Kafka takes. */
    public static final int MAX_BYTES = 1_000_000;

    private RecordSize() {}

    /**
     * The bytes.
     *
     * @throws RecordTooLargeException when they are more than {@link #MAX_BYTES}
     */
    static byte[] within(byte[] bytes, String topic) {
        if (bytes.length > MAX_BYTES) {
            throw new RecordTooLargeException(
                    "a record for %s has %d bytes; at most %d are taken"
                            .formatted(topic, bytes.length, MAX_BYTES));
        }
        return bytes;
    }
}
