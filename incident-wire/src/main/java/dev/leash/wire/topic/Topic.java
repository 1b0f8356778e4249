package dev.leash.wire.topic;

import dev.leash.wire.codec.Codec;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * Topic of the catalogue. Keys are text.
 *
 * @param name name of the topic
 * @param about what it contains, in words
 * @param key meaning of its keys, in words
 * @param writer the one service that writes it, or words for several
 * @param spread partitioning
 * @param retention how long records are kept; null for ever
 * @param compacted whether the newest record of each key is kept instead
 * @param isPersonal whether it contains names or addresses of people, which must leave the disk
 *     when they are erased
 * @param codec codec of its records
 * @param <T> values of its records
 */
public record Topic<T>(
        String name,
        String about,
        String key,
        String writer,
        Spread spread,
        @Nullable Duration retention,
        boolean compacted,
        boolean isPersonal,
        Codec<T, ?> codec) {

    /** Partitioning of a topic. */
    public enum Spread {
        /** One partition: a total order. */
        ONE,
        /** Number of partitions scales with the number of incidents. */
        MANY
    }

    /** Small segments, so that a quiet topic is cleaned and recovered quickly. */
    private static final int SEGMENT_BYTES = 64 * 1024 * 1024;

    /**
     * How long replaced or erased records may stay in a compacted topic. By default Kafka cleans a
     * partition only once half of it is outdated, which may never happen to a small one.
     */
    public static final Duration ERASED_WITHIN = Duration.ofDays(1);

    private static final String FOR_EVER = "-1";

    /** Settings of the topic. */
    public Map<String, String> config() {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanupPolicy());
        config.put(
                TopicConfig.RETENTION_MS_CONFIG,
                retention == null ? FOR_EVER : Long.toString(retention.toMillis()));
        config.put(TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
        config.put(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(SEGMENT_BYTES));
        if (compacted && isPersonal) {
            config.put(
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                    Long.toString(ERASED_WITHIN.toMillis()));
        }
        return Map.copyOf(config);
    }

    /** Cleanup policy of the topic. */
    public String cleanupPolicy() {
        return compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    }

    /** Whether any Kafka consumer may rely on it. */
    public boolean isPublic() {
        return name.startsWith("incident.");
    }
}
