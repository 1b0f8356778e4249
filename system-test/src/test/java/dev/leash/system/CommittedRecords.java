package dev.leash.system;

import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Everything committed to one topic, in the order of each partition. It remembers what it has read:
 * a test that waits asks ten times a second, and must not keep the machine busy with that.
 *
 * @param <T> what a record is read as
 */
final class CommittedRecords<T> implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Function<ConsumerRecord<String, byte[]>, T> decode;
    private final List<T> seen = new ArrayList<>();

    CommittedRecords(
            KafkaAccess kafka, String topic, Function<ConsumerRecord<String, byte[]>, T> decode) {
        this.consumer = TopicReader.of(kafka, List.of(topic)).consumer();
        this.decode = decode;
        consumer.seekToBeginning(consumer.assignment());
    }

    /** What was committed when this was asked, and perhaps a little more. */
    synchronized List<T> upToNow() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(decode.apply(record)));
        }
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
