package dev.leash.wire.kafka;

import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer of a {@link WorkQueue}. While Kafka is away it is none: it would keep the processor
 * busy that Kafka needs to come back ({@link BusyLoopDetector}). When the clock was set back it is
 * another: Kafka's takes leave of nobody, but says no more that it is there, nor tries again what
 * failed, before the clock has caught up.
 */
final class WorkLane implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkLane.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration ROOM_WITHIN = Duration.ofMillis(500);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);

    /** Longer than Kafka takes to answer the last fetch, for which a closing consumer waits. */
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(3);

    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(200);
    private static final Duration NEEDLESS_AFTER = Duration.ofSeconds(30);

    private final WorkQueue queue;
    private final KafkaAccess kafka;
    private final Topic<?> topic;
    private final int atATime;
    private final AcquiredRecords.Unsaid unsaid = new AcquiredRecords.Unsaid();
    private final AtomicReference<@Nullable KafkaShareConsumer<?, ?>> waiting =
            new AtomicReference<>();
    private volatile boolean ready = true;
    private long idleSinceNanos = System.nanoTime();

    /**
     * A lane that is not running yet.
     *
     * @param atATime maximum number of records it takes at a time
     */
    WorkLane(WorkQueue queue, KafkaAccess kafka, Topic<?> topic, int atATime) {
        this.queue = queue;
        this.kafka = kafka;
        this.topic = topic;
        this.atATime = atATime;
    }

    /** Whether it accepts new work, or is about to. */
    boolean isReady() {
        return ready;
    }

    /** Whether it has nothing to do, and takes what comes at once. */
    boolean isWaiting() {
        return waiting.get() != null;
    }

    /** Waits for records no longer. */
    void wakeUp() {
        KafkaShareConsumer<?, ?> consumer = waiting.get();
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        while (queue.needs(this)) {
            try {
                workWhileKafkaIsThere();
                awaitKafka();
            } catch (KafkaException | IllegalStateException e) {
                LOG.warn(
                        "The queue {} cannot be read, trying again: {}",
                        topic.name(),
                        e.getMessage());
                queue.closing().isRequestedWithin(TRY_AGAIN_AFTER);
            } catch (RuntimeException e) {
                LOG.error("The queue {} cannot be read, trying again", topic.name(), e);
                queue.closing().isRequestedWithin(TRY_AGAIN_AFTER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void workWhileKafkaIsThere() throws InterruptedException {
        BusyLoopDetector circles = new BusyLoopDetector();
        ClockWatch clock = new ClockWatch(queue.time());
        KafkaShareConsumer<String, byte[]> consumer = consumer();
        try {
            consumer.subscribe(List.of(topic.name()));
            while (queue.needs(this) && isKafkaThere(circles) && !clock.wasSetBack()) {
                if (queue.hasRoomWithin(ROOM_WITHIN)) {
                    work(consumer, circles.watch(() -> poll(consumer)));
                } else {
                    // Acknowledges what has ended; usually the next poll does, but there is none
                    // meanwhile.
                    consumer.commitAsync();
                }
            }
        } catch (WakeupException e) {
            LOG.debug("Stopped waiting for the queue {}", topic.name());
        } finally {
            takeLeave(consumer);
        }
    }

    private ConsumerRecords<String, byte[]> poll(KafkaShareConsumer<String, byte[]> consumer) {
        waiting.set(consumer);
        try {
            return queue.needs(this) ? consumer.poll(POLL) : ConsumerRecords.empty();
        } finally {
            waiting.set(null);
        }
    }

    private void work(
            KafkaShareConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records)
            throws InterruptedException {
        if (records.isEmpty()) {
            if (System.nanoTime() - idleSinceNanos > NEEDLESS_AFTER.toNanos()) {
                queue.hasBeenIdle(this);
            }
            return;
        }
        try {
            new AcquiredRecords(queue::work, consumer, unsaid, queue::patience, this::isHeldUp)
                    .perform(records);
        } finally {
            ready = true;
            idleSinceNanos = System.nanoTime();
        }
    }

    private void isHeldUp() {
        ready = false;
        queue.isHeldUp();
    }

    private boolean isKafkaThere(BusyLoopDetector circles) {
        return !circles.areTurned() || queue.reachability().answers();
    }

    /** Closes the consumer; without waiting when Kafka is unavailable. */
    private void takeLeave(KafkaShareConsumer<?, ?> consumer) {
        consumer.close(queue.needs(this) ? Duration.ZERO : LEAVE_WITHIN);
    }

    private void awaitKafka() {
        LOG.debug("The queue {} waits for Kafka", topic.name());
        while (queue.needs(this) && !queue.reachability().answers()) {
            queue.closing().isRequestedWithin(ASK_AGAIN_AFTER);
        }
    }

    private KafkaShareConsumer<String, byte[]> consumer() {
        return new KafkaShareConsumer<>(
                Baseline.worker(kafka, Provisioning.workerGroup(topic), atATime),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
