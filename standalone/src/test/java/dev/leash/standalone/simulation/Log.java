package dev.leash.standalone.simulation;

import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * The topics, as a broker keeps them: each partition in its order, and only what is committed. A
 * key is always in the same partition.
 */
final class Log {

    private final Map<String, List<List<TestRecord<byte[], byte[]>>>> topics = new TreeMap<>();

    private final int many;

    /**
     * Empty topics.
     *
     * @param many into how many partitions the topics of incidents go; two are enough for what
     *     belongs together to be apart
     */
    Log(int many) {
        this.many = many;
        for (Topic<?> topic : Topics.all()) {
            topics.put(topic.name(), partitions(partitionsOf(topic)));
        }
        topics.put(Topics.DEAD_LETTERS, partitions(1));
    }

    int partitionsOf(Topic<?> topic) {
        return switch (topic.spread()) {
            case ONE -> 1;
            case MANY -> many;
        };
    }

    private static List<List<TestRecord<byte[], byte[]>>> partitions(int count) {
        return Stream.generate(
                        () ->
                                (List<TestRecord<byte[], byte[]>>)
                                        new ArrayList<TestRecord<byte[], byte[]>>())
                .limit(count)
                .toList();
    }

    void append(String topic, TestRecord<byte[], byte[]> record) {
        List<List<TestRecord<byte[], byte[]>>> partitions = of(topic);
        int place = Math.floorMod(Arrays.hashCode(record.key()), partitions.size());
        partitions.get(place).add(record);
    }

    <T> void append(Topic<T> topic, String key, @Nullable T value, Instant at) {
        RecordHeaders headers = new RecordHeaders();
        byte[] bytes = Serdes.of(topic).serializer().serialize(topic.name(), headers, value);
        append(
                topic.name(),
                new TestRecord<>(key.getBytes(StandardCharsets.UTF_8), bytes, headers, at));
    }

    /** What is in a partition, in its order. */
    List<TestRecord<byte[], byte[]>> partition(String topic, int partition) {
        return of(topic).get(partition);
    }

    /** Everything in a topic, one partition after the other. */
    <T> List<T> values(Topic<T> topic) {
        return of(topic.name()).stream()
                .flatMap(List::stream)
                .map(record -> topic.codec().decode(record.value()))
                .toList();
    }

    private List<List<TestRecord<byte[], byte[]>>> of(String topic) {
        List<List<TestRecord<byte[], byte[]>>> partitions = topics.get(topic);
        if (partitions == null) {
            throw new IllegalArgumentException("there is no topic " + topic);
        }
        return partitions;
    }
}
