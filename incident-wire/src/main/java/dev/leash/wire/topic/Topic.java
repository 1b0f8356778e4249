package dev.leash.wire.topic;

import dev.leash.wire.codec.Codec;
import java.time.Duration;
import java.util.HashMap;
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
 * @param isPersonal whether it has names or addresses of people, which are to leave the disk when
 *     they are erased
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
        boolean isPersonal,
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

    /**
     * How long what was replaced or erased may stay where it is compacted: without a bound Kafka
     * cleans a partition only once half of it is old, which a small one may never be.
     */
    public static final Duration ERASED_WITHIN = Duration.ofDays(1);

    private static final String FOR_EVER = "-1";

    /** How Kafka is to keep it. */
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

    /** What Kafka does with old records. */
    public String cleanupPolicy() {
        return compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    }

    /** Whether any Kafka consumer may rely on it. */
    public boolean isPublic() {
        return name.startsWith("incident.");
    }
}
