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
 * Reader of all partitions of some topics, outside any consumer group: the caller keeps the
 * position. One thread reads and passes records on; when the callback throws, the reader ends with
 * the exception. Any thread may close it.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;

    /** Held by the one thread that uses the consumer, which is not thread-safe. */
    private final ReentrantLock reading = new ReentrantLock();

    private final List<TopicPartition> partitions;
    private volatile boolean lent;
    private volatile boolean closing;

    private TopicReader(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.partitions = List.copyOf(consumer.assignment());
    }

    /**
     * A reader of all partitions of the topics.
     *
     * @throws UnknownTopicOrPartitionException when one of the topics does not exist
     * @throws KafkaException when Kafka does not answer
     */
    public static TopicReader of(KafkaAccess kafka, Collection<String> topics) {
        return of(new TopicReaderConsumer(Baseline.consumer(kafka), true), topics);
    }

    /** Like {@link #of}, for a reader that prefers large batches at high load. */
    public static TopicReader unhurried(KafkaAccess kafka, Collection<String> topics) {
        return of(new TopicReaderConsumer(Baseline.unhurriedConsumer(kafka), false), topics);
    }

    /** Like {@link #of}, for rarely written topics. */
    public static TopicReader quiet(KafkaAccess kafka, Collection<String> topics) {
        return of(new TopicReaderConsumer(Baseline.quietConsumer(kafka), true), topics);
    }

    private static TopicReader of(
            KafkaConsumer<String, byte[]> consumer, Collection<String> topics) {
        try {
            consumer.assign(topics.stream().flatMap(topic -> partitions(consumer, topic)).toList());
        } catch (KafkaException e) {
            consumer.close();
            throw e;
        }
        return new TopicReader(consumer);
    }

    /**
     * The underlying consumer, for the one thread that reads: to seek before {@link #run}, or to
     * poll instead of it. After this call, the consumer is closed by {@link #run} or by the caller;
     * {@link #close} only wakes them up.
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
     * Seeks behind everything that exists now, and waits until that is done.
     *
     * @throws KafkaException when Kafka does not answer, or the reader is closed meanwhile
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

    /** Stops soon, without waiting; records already read are passed on first. */
    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        closeUnlessRead();
    }

    /** Closes the consumer unless a thread reads; that thread closes it when it stops. */
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
                    "topic " + topic + " does not exist; it has to be provisioned first");
        }
        return partitions.stream().map(info -> new TopicPartition(topic, info.partition()));
    }
}
