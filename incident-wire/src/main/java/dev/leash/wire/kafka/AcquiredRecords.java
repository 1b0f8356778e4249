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
 * The records of one poll of a {@link WorkLane}. Work on all of them begins at once; each is
 * acknowledged when its own work has ended; locks of slow ones are renewed, so that no other worker
 * gets them. A record whose lock was lost all the same is not acknowledged; the next worker
 * acknowledges it. Not thread-safe.
 */
final class AcquiredRecords {

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
     * Results of records whose lock was being renewed when their work ended. When the renewal is
     * answered, the records are delivered again, and are acknowledged instead of being worked on
     * again. Released records are not remembered, since they are to be worked on again.
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
     * Work on the records of one poll.
     *
     * @param unsaid what earlier work of the same consumer left to say
     * @param patience how long it may take now without holding anybody up
     * @param heldUp is called again and again once it takes longer
     */
    AcquiredRecords(
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

    /**
     * Renews all locks. The poll after renewing or acknowledging every locked record returns those
     * still locked.
     */
    private void renew() {
        locked.forEach(place -> consumer.acknowledge(underWay.get(place), AcknowledgeType.RENEW));
        locked.clear();
        begin(renewed());
    }

    /**
     * Polls for the renewed records. A wakeup, which is meant for polls that wait for new records,
     * is ignored.
     */
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
