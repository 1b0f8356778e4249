package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * The records a {@link WorkLane} took at a time. All are begun at once, each is acknowledged when
 * its own work has ended, and those that take long are renewed, so that they are given to nobody
 * else meanwhile. One whose lock is lost all the same is not acknowledged: whoever gets it next
 * acknowledges it. Used by one thread.
 */
final class TakenWork {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration RENEW_WITHIN = Duration.ofSeconds(1);
    private static final Duration LOCK = Duration.ofSeconds(30);

    private final WorkQueue.Worker worker;
    private final ShareConsumer<String, byte[]> consumer;
    private final Unsaid unsaid;
    private final Supplier<Duration> patience;
    private final Runnable heldUp;
    private final Map<Place, ConsumerRecord<String, byte[]>> underWay = new HashMap<>();
    private final Set<Place> locked = new HashSet<>();
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    private record Place(TopicPartition partition, long offset) {
        static Place of(ConsumerRecord<?, ?> record) {
            return new Place(
                    new TopicPartition(record.topic(), record.partition()), record.offset());
        }
    }

    private record Ended(Place place, AcknowledgeType type) {}

    /**
     * What became of records whose lock was being renewed when their work ended. When the answer to
     * that comes at last they are given out once more, and are acknowledged and not begun again;
     * those that are to be done again are not remembered, and begin again then.
     */
    static final class Unsaid {

        private static final int MAX = 1_000;

        private static final Set<AcknowledgeType> SETTLED =
                Set.of(AcknowledgeType.ACCEPT, AcknowledgeType.REJECT);

        private final SequencedMap<Place, AcknowledgeType> types = new LinkedHashMap<>();

        private void put(Place place, AcknowledgeType type) {
            if (!SETTLED.contains(type)) {
                return;
            }
            types.put(place, type);
            if (types.size() > MAX) {
                types.pollFirstEntry();
            }
        }
    }

    /**
     * Work that is yet to begin.
     *
     * @param unsaid what earlier work of the same consumer left to say
     * @param patience how long it may take now without holding anybody up
     * @param heldUp is called again and again once it takes longer
     */
    TakenWork(
            WorkQueue.Worker worker,
            ShareConsumer<String, byte[]> consumer,
            Unsaid unsaid,
            Supplier<Duration> patience,
            Runnable heldUp) {
        this.worker = worker;
        this.consumer = consumer;
        this.unsaid = unsaid;
        this.patience = patience;
        this.heldUp = heldUp;
    }

    void perform(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        begin(records);
        Since beginning = new Since();
        Since lock = new Since();
        while (!underWay.isEmpty()) {
            settle(ended.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
            if (!underWay.isEmpty() && beginning.isOver(patience.get())) {
                heldUp.run();
                consumer.commitAsync();
            }
            if (!underWay.isEmpty() && lock.isOver(lockTimeout().dividedBy(2))) {
                renew();
                lock = new Since();
            }
        }
    }

    private void begin(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            Place place = Place.of(record);
            AcknowledgeType known = unsaid.types.remove(place);
            if (known != null) {
                consumer.acknowledge(record, known);
                continue;
            }
            locked.add(place);
            if (underWay.putIfAbsent(place, record) == null) {
                Thread.ofVirtual().name("leash-work").start(() -> work(place, record));
            }
        }
    }

    private void work(Place place, ConsumerRecord<String, byte[]> record) {
        AcknowledgeType type = AcknowledgeType.RELEASE;
        try {
            type = worker.work(record);
        } finally {
            ended.add(new Ended(place, type));
        }
    }

    private void settle(@Nullable Ended next) {
        for (Ended each = next; each != null; each = ended.poll()) {
            ConsumerRecord<String, byte[]> record = underWay.remove(each.place());
            if (record != null && locked.remove(each.place())) {
                consumer.acknowledge(record, each.type());
            } else {
                unsaid.put(each.place(), each.type());
            }
        }
    }

    /** A poll after all that is locked was renewed or acknowledged tells what is still locked. */
    private void renew() {
        locked.forEach(
                place -> consumer.acknowledge(underWay.get(place), AcknowledgeType.RENEW));
        locked.clear();
        begin(renewed());
    }

    /** Whoever ends the queue wakes those who wait for more, and not those who wait for this. */
    private ConsumerRecords<String, byte[]> renewed() {
        try {
            return consumer.poll(RENEW_WITHIN);
        } catch (WakeupException e) {
            return consumer.poll(RENEW_WITHIN);
        }
    }

    private Duration lockTimeout() {
        return consumer.acquisitionLockTimeoutMs().map(Duration::ofMillis).orElse(LOCK);
    }

    private static final class Since {
        private final long nanos = System.nanoTime();

        boolean isOver(Duration time) {
            return System.nanoTime() - nanos > time.toNanos();
        }
    }
}
