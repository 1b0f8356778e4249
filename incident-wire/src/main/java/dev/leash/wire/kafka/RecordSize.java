package dev.leash.wire.kafka;

import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Limit of the size of a record. Checked before sending, because Kafka refuses a larger record only
 * once it is part of a transaction, and then the whole transaction again and again.
 */
public final class RecordSize {

    /** The most bytes; they leave its key and its headers room in the one MiB that Kafka takes. */
    public static final int MAX_BYTES = 1_000_000;

    private RecordSize() {}

    /**
     * Returns the bytes.
     *
     * @throws RecordTooLargeException when there are more than {@link #MAX_BYTES}
     */
    static byte[] within(byte[] bytes, String topic) {
        if (bytes.length > MAX_BYTES) {
            throw new RecordTooLargeException(
                    "a record for %s has %d bytes; at most %d are allowed"
                            .formatted(topic, bytes.length, MAX_BYTES));
        }
        return bytes;
    }
}
