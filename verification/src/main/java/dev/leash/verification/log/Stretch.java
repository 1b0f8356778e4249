package dev.leash.verification.log;

import dev.leash.verification.report.RecordPosition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Offsets of a topic from its beginning to its end at some moment.
 *
 * @param topic the topic
 * @param begins the first offset of each partition
 * @param ends the end offset of each partition
 */
record Stretch(String topic, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MAX_EMPTY_POLLS = 60;

    static Stretch of(Consumer<?, ?> consumer, String topic) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no topic " + topic);
        }
        return new Stretch(
                topic, consumer.beginningOffsets(partitions), consumer.endOffsets(partitions));
    }

    /** Whether its first records are kept no longer. */
    boolean beginsInTheMiddle() {
        return begins.values().stream().anyMatch(offset -> offset > 0);
    }

    /** Reads it, each partition in its order. */
    void read(
            Consumer<byte[], byte[]> consumer,
            ReadProgress progress,
            BiConsumer<ConsumerRecord<byte[], byte[]>, RecordPosition> reader) {
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        int emptyPolls = 0;
        while (!isRead(consumer)) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
            if (emptyPolls > MAX_EMPTY_POLLS) {
                throw new TimeoutException(
                        "no further record of %s arrived for a minute".formatted(topic));
            }
            records.forEach(record -> tell(record, reader));
            progress.read(topic, done(consumer), sum(ends) - sum(begins));
        }
    }

    private void tell(
            ConsumerRecord<byte[], byte[]> record,
            BiConsumer<ConsumerRecord<byte[], byte[]>, RecordPosition> reader) {
        TopicPartition partition = new TopicPartition(topic, record.partition());
        if (record.offset() < ends.getOrDefault(partition, 0L)) {
            reader.accept(record, new RecordPosition(topic, record.partition(), record.offset()));
        }
    }

    private boolean isRead(Consumer<byte[], byte[]> consumer) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private long done(Consumer<byte[], byte[]> consumer) {
        return ends.entrySet().stream()
                .mapToLong(
                        end ->
                                Math.min(consumer.position(end.getKey()), end.getValue())
                                        - begins.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
