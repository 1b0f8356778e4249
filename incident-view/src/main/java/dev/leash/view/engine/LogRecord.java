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

/** A record of the log, decoded once for every projection that asks. Used by one thread. */
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
     * Records in their order. Of very many at once, as when a projection is built, each is decoded
     * ahead, on as many processors as are free: that takes longer than all that follows.
     */
    public static List<LogRecord> all(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<LogRecord> all =
                StreamSupport.stream(records.spliterator(), false).map(LogRecord::new).toList();
        if (all.size() >= MANY) {
            all.parallelStream().forEach(LogRecord::decodeAhead);
        }
        return all;
    }

    /** What cannot be decoded is found out by whoever asks. */
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
