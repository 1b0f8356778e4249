package dev.leash.view.engine;

import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record of the log, decoded once for every projection that asks. Used by one thread. */
public final class LogRecord {

    private final ConsumerRecord<String, byte[]> record;
    private final TopicPartition partition;
    private @Nullable Object decoded;

    public LogRecord(ConsumerRecord<String, byte[]> record) {
        this.record = record;
        this.partition = new TopicPartition(record.topic(), record.partition());
    }

    /** The topic it is in. */
    public String topic() {
        return record.topic();
    }

    /** The partition it is in. */
    public TopicPartition partition() {
        return partition;
    }

    /** Its offset in the partition. */
    public long offset() {
        return record.offset();
    }

    /** When it was written. */
    public Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** Its key as it came; null when it has none. */
    public @Nullable String keyOrNull() {
        return record.key();
    }

    /**
     * Its key.
     *
     * @throws UndecodableException when it has none
     */
    public String key() {
        if (record.key() == null) {
            throw new UndecodableException("a record without a key");
        }
        return record.key();
    }

    /** Whether it says that its key is gone. */
    public boolean isTombstone() {
        return record.value() == null;
    }

    /**
     * Its body.
     *
     * @throws UndecodableException when it has none
     */
    public byte[] body() {
        if (record.value() == null) {
            throw new UndecodableException("a record without a body");
        }
        return record.value();
    }

    /**
     * What it says.
     *
     * @param topic the topic it is in
     * @throws UndecodableException when it has no key, no body or one that cannot be read
     */
    // A topic has one codec, so that whatever was decoded before is of its type.
    @SuppressWarnings("unchecked")
    public <T> T decode(Topic<T> topic) {
        if (decoded == null) {
            key();
            decoded = topic.codec().decode(body());
        }
        return (T) decoded;
    }

    /** The text of a header. */
    public Optional<String> header(String name) {
        Header found = record.headers().lastHeader(name);
        return found == null || found.value() == null
                ? Optional.empty()
                : Optional.of(new String(found.value(), StandardCharsets.UTF_8));
    }
}
