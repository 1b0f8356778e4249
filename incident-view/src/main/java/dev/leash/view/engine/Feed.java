package dev.leash.view.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * One pass over the log that feeds several generations, each of which applies the records it has
 * not seen.
 */
final class Feed {

    private static final Duration ASK_AT_MOST = Duration.ofSeconds(2);

    /** Number of records behind the end at which a generation counts as nearly caught up. */
    private static final long NEAR = 1_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Generation> generations;
    private final Map<String, String> topicIds;
    private Map<TopicPartition, Long> goal;

    private Feed(
            KafkaConsumer<String, byte[]> consumer,
            List<Generation> generations,
            Map<String, String> topicIds) {
        this.consumer = consumer;
        this.generations = generations;
        this.topicIds = topicIds;
        this.goal = consumer.endOffsets(consumer.assignment(), ASK_AT_MOST.multipliedBy(3));
    }

    /** Starts each partition at the lowest position of the generations. */
    static Feed begin(
            KafkaConsumer<String, byte[]> consumer,
            List<Generation> generations,
            Map<String, String> topicIds) {
        Map<TopicPartition, Long> beginnings = beginnings(consumer);
        beginnings.forEach(
                (partition, beginning) ->
                        consumer.seek(
                                partition,
                                generations.stream()
                                        .filter(one -> reads(one, partition.topic()))
                                        .mapToLong(one -> one.next(partition, beginning))
                                        .map(next -> Math.max(next, beginning))
                                        .min()
                                        .orElse(beginning)));
        return new Feed(consumer, generations, topicIds);
    }

    /** Predicate: whether a generation was made from this log. */
    static Predicate<Generation> isOfThisLog(
            KafkaConsumer<String, byte[]> consumer, Map<String, String> topicIds) {
        Map<TopicPartition, Long> beginnings = beginnings(consumer);
        Map<TopicPartition, Long> ends =
                consumer.endOffsets(consumer.assignment(), ASK_AT_MOST.multipliedBy(3));
        return one -> LogStart.continues(one.positions(), topicIds, beginnings, ends);
    }

    private static Map<TopicPartition, Long> beginnings(KafkaConsumer<String, byte[]> consumer) {
        return consumer.beginningOffsets(consumer.assignment(), ASK_AT_MOST.multipliedBy(3));
    }

    private static boolean reads(Generation generation, String topic) {
        return generation.projection().topics().contains(topic);
    }

    /**
     * Reads and applies one batch.
     *
     * @param told generations whose changes are reported
     * @return number of records read
     */
    int pump(Duration atMost, Predicate<Generation> told, Consumer<ChangeSet> listener) {
        ConsumerRecords<String, byte[]> polled = consumer.poll(atMost);
        Collection<Position> ends = ends(polled);
        if (ends.isEmpty()) {
            return 0;
        }
        List<LogRecord> records = LogRecord.all(polled);
        List<ChangeSet> changes = new ArrayList<>();
        for (Generation generation : generations) {
            ChangeSet changed = generation.apply(records, ends);
            if (told.test(generation)) {
                changes.add(changed);
            }
        }
        listener.accept(ChangeSet.all(changes));
        return records.size();
    }

    private Collection<Position> ends(ConsumerRecords<String, byte[]> polled) {
        List<Position> ends = new ArrayList<>();
        polled.nextOffsets()
                .forEach(
                        (partition, next) ->
                                ends.add(
                                        new Position(
                                                partition.topic(),
                                                topicIds.getOrDefault(partition.topic(), ""),
                                                partition.partition(),
                                                next.offset())));
        return ends;
    }

    /** Whether it has reached the end of the log as of its start; the current end keeps moving. */
    boolean hasReachedItsGoal() {
        return goal.entrySet().stream().allMatch(end -> position(end.getKey()) >= end.getValue());
    }

    /**
     * Whether it has reached its goal, and little was written meanwhile. If much was, the current
     * end becomes the new goal.
     */
    boolean isNear() {
        if (!hasReachedItsGoal()) {
            return false;
        }
        goal = consumer.endOffsets(consumer.assignment(), ASK_AT_MOST);
        return behind(goal) <= NEAR;
    }

    /** Number of records it is behind. */
    long lag() {
        return behind(consumer.endOffsets(consumer.assignment(), ASK_AT_MOST));
    }

    private long behind(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - position(end.getKey())))
                .sum();
    }

    private long position(TopicPartition partition) {
        return consumer.position(partition, ASK_AT_MOST);
    }

    List<Generation> generations() {
        return generations;
    }
}
