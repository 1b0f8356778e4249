package dev.leash.notifier.work;

import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.RestartingReader;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a topic in the background, beginning ten minutes ago: as long as a dispatch may be under
 * way.
 */
final class LookbackReader implements AutoCloseable {

    private static final Duration LOOK_BACK = Duration.ofMinutes(10);

    /**
     * How long after the start pages wait for the reader; after that, a duplicate is the lesser
     * evil.
     */
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(10);

    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final long startedNanos = System.nanoTime();
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

    /**
     * Waits until everything was read that was there at the beginning, until ten seconds after the
     * start at the latest: many pages together wait no longer than one.
     */
    void awaitCaughtUp() {
        long waitedNanos = System.nanoTime() - startedNanos;
        try {
            var _ =
                    caughtUp.await(
                            CAUGHT_UP_WITHIN.toNanos() - waitedNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(TopicReader recent) {
        recent.skipTo(clock.instant().minus(LOOK_BACK));
        recent.readToEnd(reader);
        caughtUp.countDown();
        recent.run(records -> records.forEach(reader));
    }

    @Override
    public void close() {
        tail.close();
    }
}
