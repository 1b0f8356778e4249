package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads every partition of some topics, outside any group: the reader itself knows where it stands.
 * One thread reads and hands over; when handing over throws, the tail ends and says so.
 */
public final class Tail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private volatile boolean closing;

    private Tail(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** A tail of all partitions of the topics, which must be there. */
    public static Tail of(KafkaAccess kafka, Collection<String> topics) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Baseline.consumer(kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(
                topics.stream()
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(Tail::partition)
                        .toList());
        return new Tail(consumer);
    }

    /** The consumer beneath, to say where to begin. */
    public KafkaConsumer<String, byte[]> consumer() {
        return consumer;
    }

    /** Moves behind everything there is now, and waits until that is certain. */
    public void skipToEnd() {
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    /** Reads and hands over until closed. */
    public void run(Consumer<ConsumerRecords<String, byte[]>> reader) {
        try (consumer) {
            while (!closing) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    reader.accept(records);
                }
            }
        } catch (WakeupException e) {
            if (!closing) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    /** The partitions read. */
    public List<TopicPartition> partitions() {
        return List.copyOf(consumer.assignment());
    }
}
