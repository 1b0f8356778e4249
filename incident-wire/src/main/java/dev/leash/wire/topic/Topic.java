package dev.leash.wire.topic;

import dev.leash.wire.codec.Codec;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * A topic. Keys are text.
 *
 * @param name its name
 * @param about what it holds, in words
 * @param key what its keys are, in words
 * @param writer the one service that writes it, or the words for several
 * @param spread into how many partitions it goes
 * @param retention how long it keeps records; null for ever
 * @param compacted whether it keeps the newest record of each key instead
 * @param codec its records
 * @param <T> its records' values
 */
public record Topic<T>(
        String name,
        String about,
        String key,
        String writer,
        Spread spread,
        @Nullable Duration retention,
        boolean compacted,
        Codec<T, ?> codec) {

    /** Into how many partitions a topic goes. */
    public enum Spread {
        /** One total order. */
        ONE,
        /** Scales with the number of incidents. */
        MANY
    }

    /** Segments are kept small, so that a quiet topic is cleaned and recovered quickly. */
    private static final int SEGMENT_BYTES = 64 * 1024 * 1024;

    private static final String FOR_EVER = "-1";

    /** How Kafka is to keep it. */
    public Map<String, String> config() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                cleanupPolicy(),
                TopicConfig.RETENTION_MS_CONFIG,
                retention == null ? FOR_EVER : Long.toString(retention.toMillis()),
                TopicConfig.RETENTION_BYTES_CONFIG,
                FOR_EVER,
                TopicConfig.SEGMENT_BYTES_CONFIG,
                Integer.toString(SEGMENT_BYTES));
    }

    /** What Kafka does with old records. */
    public String cleanupPolicy() {
        return compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    }

    /** Whether any Kafka consumer may rely on it. */
    public boolean isPublic() {
        return name.startsWith("incident.");
    }
}
