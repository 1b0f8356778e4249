package dev.leash.notifier.work;

import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.LastingTail;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.topic.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a topic in the background, from ten minutes ago on: for as long as a dispatch may be under
 * way.
 */
final class Recent implements AutoCloseable {

    private static final Duration LOOK_BACK = Duration.ofMinutes(10);

    /** A page is not kept waiting longer; rather it is sent once too often. */
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(10);

    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Consumer<ConsumerRecord<String, byte[]>> reader;
    private final InstantSource clock;
    private final LastingTail tail;

    private Recent(
            String name,
            KafkaAccess kafka,
            Topic<?> topic,
            Consumer<ConsumerRecord<String, byte[]>> reader,
            InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
        this.tail = LastingTail.start(name, kafka, topic, this::read);
    }

    /**
     * Begins.
     *
     * @param name of the thread
     * @param reader is handed every record, in the order of each partition
     */
    static Recent start(
            String name,
            KafkaAccess kafka,
            Topic<?> topic,
            Consumer<ConsumerRecord<String, byte[]>> reader,
            InstantSource clock) {
        return new Recent(name, kafka, topic, reader, clock);
    }

    /**
     * Waits until everything was read that was there at the beginning, though not for ever: after
     * ten seconds it goes on without.
     */
    void awaitCaughtUp() {
        try {
            var _ = caughtUp.await(CAUGHT_UP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Tail recent) {
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
