package dev.leash.wire.kafka;

import dev.leash.wire.topic.Topic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work queue that several processes share: each record is given to one of them, and is acknowledged
 * when its own work has ended. A bulkhead: at most {@code atOnce} records are worked on at the same
 * time.
 *
 * <p>A share consumer gets nothing new before it has acknowledged or renewed everything it took,
 * nor while it renews. So there are several, one in each {@link WorkLane}: whenever a slow record
 * holds up a lane and too few others are ready, another lane is opened. Records that arrive with a
 * slow one, or after it, are not delayed by it. Idle lanes are closed after a while.
 */
public final class WorkQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkQueue.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    /** Long enough for a provider that answers as it should. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    /** While no lane is there for what comes next, it would have to wait for this one. */
    static final Duration PATIENCE_OF_THE_LAST = Duration.ofMillis(100);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    /** Worker for one record. Called by several threads at the same time. */
    @FunctionalInterface
    public interface Worker {

        /**
         * Works on a record. May block for as long as it takes.
         *
         * @return how the record is acknowledged; a released record is delivered again
         */
        AcknowledgeType work(ConsumerRecord<String, byte[]> record);
    }

    private final KafkaAccess kafka;
    private final Topic<?> topic;
    private final Lanes allowed;
    private final int atATime;
    private final Reachability reachability;
    private final Worker worker;
    private final Time time;
    private final Semaphore room;
    private final StopLatch closing = new StopLatch();
    private final Map<WorkLane, Thread> lanes = new LinkedHashMap<>();
    private int opened;

    /**
     * Number of consumers.
     *
     * @param ready how many should be ready for new work, from 1; each has a small cost even when
     *     idle
     * @param most maximum, those that are held up included
     */
    public record Lanes(int ready, int most) {
        public Lanes {
            if (ready < 1 || most < ready) {
                throw new IllegalArgumentException(
                        "%d lanes are ready, of %d at most; it goes from 1".formatted(ready, most));
            }
        }
    }

    private WorkQueue(
            KafkaAccess kafka,
            Topic<?> topic,
            int atOnce,
            Lanes allowed,
            Reachability reachability,
            Worker worker,
            Time time) {
        this.kafka = kafka;
        this.topic = topic;
        this.allowed = allowed;
        this.atATime = Math.ceilDiv(atOnce, allowed.ready());
        this.reachability = reachability;
        this.worker = worker;
        this.time = time;
        this.room = new Semaphore(atOnce);
    }

    /**
     * Starts in the background; runs until closed, also while Kafka is unavailable.
     *
     * @param atOnce maximum number of records that are worked on at the same time, from 1
     * @param reachability tells when Kafka is available again
     */
    public static WorkQueue start(
            KafkaAccess kafka,
            Topic<?> topic,
            int atOnce,
            Lanes allowed,
            Reachability reachability,
            Worker worker) {
        return start(kafka, topic, atOnce, allowed, reachability, worker, Time.SYSTEM);
    }

    static WorkQueue start(
            KafkaAccess kafka,
            Topic<?> topic,
            int atOnce,
            Lanes allowed,
            Reachability reachability,
            Worker worker,
            Time time) {
        WorkQueue queue = new WorkQueue(kafka, topic, atOnce, allowed, reachability, worker, time);
        queue.openMissing();
        return queue;
    }

    /** Number of running lanes. */
    public synchronized long running() {
        return lanes.values().stream().filter(Thread::isAlive).count();
    }

    /** Number of lanes that should be running. */
    public synchronized int wanted() {
        return lanes.size();
    }

    synchronized boolean needs(WorkLane lane) {
        return !closing.isRequested() && lanes.containsKey(lane);
    }

    /** How long a lane may be at work before another is opened for what comes. */
    synchronized Duration patience() {
        return lanes.keySet().stream().anyMatch(WorkLane::isWaiting)
                ? PATIENCE
                : PATIENCE_OF_THE_LAST;
    }

    /** A lane is held up: another one takes what comes. */
    void isHeldUp() {
        if (room.availablePermits() > 0) {
            openMissing();
        }
    }

    private synchronized void openMissing() {
        while (ready() < allowed.ready()
                && lanes.size() < allowed.most()
                && !closing.isRequested()) {
            WorkLane lane = new WorkLane(this, kafka, topic, atATime);
            String name = "leash-%s-%d".formatted(topic.name(), ++opened);
            lanes.put(lane, Thread.ofPlatform().name(name).daemon().start(lane));
        }
    }

    /** Closes a lane that has been idle, if it is not needed. */
    synchronized void hasBeenIdle(WorkLane lane) {
        if (ready() > allowed.ready()) {
            lanes.remove(lane);
        }
    }

    private long ready() {
        return lanes.keySet().stream().filter(WorkLane::isReady).count();
    }

    /** Waits, at most that long, until another record may be worked on. */
    boolean hasRoomWithin(Duration moment) throws InterruptedException {
        if (room.tryAcquire(moment.toMillis(), TimeUnit.MILLISECONDS)) {
            room.release();
            return true;
        }
        return false;
    }

    /**
     * Works on one record once there is room. A released record is delivered again only after a
     * pause.
     */
    AcknowledgeType work(ConsumerRecord<String, byte[]> record) {
        AcknowledgeType type = workWithRoom(record);
        if (type == AcknowledgeType.RELEASE) {
            closing.isRequestedWithin(PAUSE_AFTER_FAILURE);
        }
        return type;
    }

    private AcknowledgeType workWithRoom(ConsumerRecord<String, byte[]> record) {
        room.acquireUninterruptibly();
        try {
            return worker.work(record);
        } catch (RuntimeException e) {
            LOG.error("Record {} of {} will be redelivered", record.offset(), topic.name(), e);
            return AcknowledgeType.RELEASE;
        } finally {
            room.release();
        }
    }

    StopLatch closing() {
        return closing;
    }

    /** What its lanes look at to see whether somebody has set the clock back. */
    Time time() {
        return time;
    }

    Reachability reachability() {
        return reachability;
    }

    /** Stops accepting new records. */
    public void takeNoMore() {
        closing.request();
        lanes().keySet().forEach(WorkLane::wakeUp);
    }

    private synchronized Map<WorkLane, Thread> lanes() {
        return new LinkedHashMap<>(lanes);
    }

    /** Stops accepting new records, and waits a few seconds for those under way. */
    @Override
    public void close() {
        takeNoMore();
        long endNanos = System.nanoTime() + STOP_WITHIN.toNanos();
        try {
            for (Thread thread : lanes().values()) {
                thread.join(Duration.ofNanos(Math.max(0, endNanos - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
