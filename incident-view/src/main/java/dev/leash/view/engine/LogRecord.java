package dev.leash.view.engine;

import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Record of the log, decoded once for all projections. Not thread-safe. */
public final class LogRecord {

    private static final int MANY = 500;
    private static final Map<String, Topic<?>> TOPICS =
            Topics.all().stream().collect(Collectors.toMap(Topic::name, topic -> topic));

    private final ConsumerRecord<String, byte[]> record;
    private final TopicPartition partition;
    private @Nullable Object decoded;

    public LogRecord(ConsumerRecord<String, byte[]> record) {
        this.record = record;
        this.partition = new TopicPartition(record.topic(), record.partition());
    }

    /**
     * Wraps records in order. Large batches, as in a rebuild, are decoded ahead on all free
     * processors, since decoding takes longer than everything after it.
     */
    public static List<LogRecord> all(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<LogRecord> all =
                StreamSupport.stream(records.spliterator(), false).map(LogRecord::new).toList();
        if (all.size() >= MANY) {
            all.parallelStream().forEach(LogRecord::decodeAhead);
        }
        return all;
    }

    /** Decodes ahead; failures are ignored here, and reported by {@link #decode}. */
    private void decodeAhead() {
        Topic<?> topic = TOPICS.get(topic());
        if (topic != null && keyOrNull() != null && !isTombstone()) {
            try {
                decoded = topic.codec().decode(body());
            } catch (UndecodableException broken) {
                decoded = null;
            }
        }
    }

    /** Its topic. */
    public String topic() {
        return record.topic();
    }

    /** Its partition. */
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

    /** Its raw key; null when it has none. */
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

    /** Whether it removes its key. */
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
     * Its decoded value.
     *
     * @throws UndecodableException when it has no key, no body or one that cannot be read
     */
    // A topic has one codec, so a value decoded before is of the right type.
    @SuppressWarnings("unchecked")
    public <T> T decode(Topic<T> topic) {
        if (decoded == null) {
            key();
            decoded = topic.codec().decode(body());
        }
        return (T) decoded;
    }

    /** Text of a header. */
    public Optional<String> header(String name) {
        Header found = record.headers().lastHeader(name);
        return found == null || found.value() == null
                ? Optional.empty()
                : Optional.of(new String(found.value(), StandardCharsets.UTF_8));
    }
}
