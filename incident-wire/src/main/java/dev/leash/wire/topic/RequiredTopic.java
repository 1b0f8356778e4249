package dev.leash.wire.topic;

import dev.leash.wire.topic.Topic.Spread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Required state of a topic.
 *
 * @param name name of the topic
 * @param spread partitioning
 * @param config settings of the topic
 * @param vital settings without which records would be lost
 */
record RequiredTopic(String name, Spread spread, Map<String, String> config, Set<String> vital) {

    private static final Set<String> KEPT_FOR_EVER =
            Set.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.RETENTION_MS_CONFIG,
                    TopicConfig.RETENTION_BYTES_CONFIG);
    private static final Set<String> KEPT_A_WHILE = Set.of(TopicConfig.CLEANUP_POLICY_CONFIG);

    /** From so many replicas on, a record counts as written when two brokers have it. */
    private static final int REPLICAS_FOR_TWO_IN_SYNC = 3;

    static List<RequiredTopic> all() {
        return Stream.concat(Topics.all().stream().map(RequiredTopic::of), Stream.of(deadLetters()))
                .toList();
    }

    NewTopic create(int partitions, short replicas) {
        Map<String, String> settings = new HashMap<>(config);
        settings.put(
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                replicas >= REPLICAS_FOR_TWO_IN_SYNC ? "2" : "1");
        return new NewTopic(name, partitions, replicas).configs(settings);
    }

    private static RequiredTopic of(Topic<?> topic) {
        boolean forEver = topic.retention() == null && !topic.compacted();
        return new RequiredTopic(
                topic.name(),
                topic.spread(),
                topic.config(),
                forEver ? KEPT_FOR_EVER : KEPT_A_WHILE);
    }

    private static RequiredTopic deadLetters() {
        return new RequiredTopic(
                Topics.DEAD_LETTERS,
                Spread.ONE,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(Topics.DEAD_LETTERS_RETENTION.toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(Topics.DEAD_LETTERS_MAX_BYTES)),
                KEPT_A_WHILE);
    }
}
