package dev.leash.wire.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads every partition of some topics, outside any group: the reader itself knows where it stands.
 * One thread reads and hands over; when handing over throws, the tail ends and says so. Any thread
 * may close it.
 */
public final class Tail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;

    /** Held by the one thread that uses the consumer, which knows no other protection. */
    private final ReentrantLock reading = new ReentrantLock();

    private final List<TopicPartition> partitions;
    private volatile boolean lent;
    private volatile boolean closing;

    private Tail(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.partitions = List.copyOf(consumer.assignment());
    }

    /**
     * A tail of all partitions of the topics.
     *
     * @throws UnknownTopicOrPartitionException when one of the topics is not there
     * @throws KafkaException when Kafka does not answer
     */
    public static Tail of(KafkaAccess kafka, Collection<String> topics) {
        return of(new TailConsumer(Baseline.consumer(kafka), true), topics);
    }

    /** Like {@link #of}, for a reader whom it suits better to be told much at once in a storm. */
    public static Tail unhurried(KafkaAccess kafka, Collection<String> topics) {
        return of(new TailConsumer(Baseline.unhurriedConsumer(kafka), false), topics);
    }

    /** Like {@link #of}, for topics to which hardly anything is ever written. */
    public static Tail quiet(KafkaAccess kafka, Collection<String> topics) {
        return of(new TailConsumer(Baseline.quietConsumer(kafka), true), topics);
    }

    private static Tail of(KafkaConsumer<String, byte[]> consumer, Collection<String> topics) {
        try {
            consumer.assign(topics.stream().flatMap(topic -> partitions(consumer, topic)).toList());
        } catch (KafkaException e) {
            consumer.close();
            throw e;
        }
        return new Tail(consumer);
    }

    /**
     * The consumer beneath, for the one thread that reads: to say where to begin before {@link
     * #run}, or to poll instead of it. Once it was asked for, it is closed by {@link #run} or by
     * whoever asked; {@link #close} only wakes them.
     */
    public KafkaConsumer<String, byte[]> consumer() {
        lent = true;
        return consumer;
    }

    /** The partitions read. */
    public List<TopicPartition> partitions() {
        return partitions;
    }

    /**
     * Moves behind everything there is now, and waits until that is certain.
     *
     * @throws KafkaException when Kafka does not answer, or the tail is closed meanwhile
     */
    public void skipToEnd() {
        reading.lock();
        try {
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position);
        } finally {
            reading.unlock();
            if (closing) {
                closeUnlessRead();
            }
        }
    }

    /**
     * Moves to what was written at a time or later.
     *
     * @throws KafkaException when Kafka does not answer
     */
    public void skipTo(Instant since) {
        Map<TopicPartition, OffsetAndTimestamp> offsets =
                consumer.offsetsForTimes(
                        partitions.stream()
                                .collect(
                                        Collectors.toMap(
                                                partition -> partition,
                                                _ -> since.toEpochMilli())));
        skipToEnd();
        offsets.forEach(
                (partition, found) -> {
                    if (found != null) {
                        consumer.seek(partition, found.offset());
                    }
                });
    }

    /**
     * Reads from where it stands up to what is the end now, for the one thread that {@linkplain
     * #consumer reads}.
     *
     * @throws KafkaException when Kafka does not answer
     */
    public void readToEnd(Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(reader);
        }
    }

    /** Reads and hands over until closed. */
    public void run(Consumer<ConsumerRecords<String, byte[]>> reader) {
        reading.lock();
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
        } finally {
            reading.unlock();
        }
    }

    /** Ends the reading, soon and without waiting for it; what is in hand is handed over first. */
    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        closeUnlessRead();
    }

    /** Whoever reads closes the consumer when they stop. */
    private void closeUnlessRead() {
        if (!lent && reading.tryLock()) {
            try {
                consumer.close();
            } finally {
                reading.unlock();
            }
        }
    }

    private static Stream<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, String topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(
                    "topic " + topic + " is not there; it has to be provisioned first");
        }
        return partitions.stream().map(info -> new TopicPartition(topic, info.partition()));
    }
}
