package dev.leash.notifier.work;

import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.RestartingReader;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a topic in the background, beginning ten minutes ago: as long as a dispatch may be under
 * way.
 */
final class LookbackReader implements AutoCloseable {

    private static final Duration LOOK_BACK = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(100);

    /** How long a page waits for the reader; after that, a duplicate is the lesser evil. */
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(10);

    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Consumer<ConsumerRecord<String, byte[]>> reader;
    private final InstantSource clock;
    private final RestartingReader tail;

    private LookbackReader(
            String name,
            KafkaAccess kafka,
            Topic<?> topic,
            Consumer<ConsumerRecord<String, byte[]>> reader,
            InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
        this.tail = RestartingReader.start(name, kafka, topic, this::read);
    }

    /**
     * Begins to read.
     *
     * @param name of the thread
     * @param reader receives every record, in the order of each partition
     */
    static LookbackReader start(
            String name,
            KafkaAccess kafka,
            Topic<?> topic,
            Consumer<ConsumerRecord<String, byte[]>> reader,
            InstantSource clock) {
        return new LookbackReader(name, kafka, topic, reader, clock);
    }

    /** Waits until everything was read that was there at the beginning, for at most ten seconds. */
    void awaitCaughtUp() {
        try {
            var _ = caughtUp.await(CAUGHT_UP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(TopicReader recent) {
        KafkaConsumer<String, byte[]> consumer = recent.consumer();
        Map<TopicPartition, Long> ends = consumer.endOffsets(recent.partitions());
        lookBack(recent, consumer);
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(reader);
        }
        caughtUp.countDown();
        recent.run(records -> records.forEach(reader));
    }

    private void lookBack(TopicReader recent, KafkaConsumer<String, byte[]> consumer) {
        long since = clock.instant().minus(LOOK_BACK).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> offsets =
                consumer.offsetsForTimes(
                        recent.partitions().stream()
                                .collect(Collectors.toMap(partition -> partition, _ -> since)));
        recent.skipToEnd();
        offsets.forEach(
                (partition, offset) ->
                        Optional.ofNullable(offset)
                                .ifPresent(found -> consumer.seek(partition, found.offset())));
    }

    @Override
    public void close() {
        tail.close();
    }
}
