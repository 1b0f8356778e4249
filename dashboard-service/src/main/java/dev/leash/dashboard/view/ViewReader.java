package dev.leash.dashboard.view;

import dev.leash.wire.kafka.Closing;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that folds the log into the view. Whatever stops it is said in {@link #status} and
 * tried again, less and less often.
 */
public final class ViewReader implements AutoCloseable {

    /** Every topic the view is made of. */
    static final List<String> TOPICS =
            List.of(
                    Topics.EVENTS.name(),
                    Topics.NOTIFICATIONS.name(),
                    Topics.DIRECTORY.name(),
                    Topics.OUTBOX.name(),
                    Topics.WEBHOOKS.name(),
                    Topics.DEAD_LETTERS);

    private static final Logger LOG = LoggerFactory.getLogger(ViewReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(1);
    private static final Duration ASK_AT_MOST = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(15);

    private final ViewWriter writer;
    private final KafkaAccess kafka;
    private final Clock clock;
    private final Consumer<Changed> listener;
    private final Thread thread;
    private final AtomicReference<ReaderStatus> status =
            new AtomicReference<>(ReaderStatus.STARTING);
    private final AtomicReference<@Nullable Tail> tail = new AtomicReference<>();
    private final AtomicLong events = new AtomicLong();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Closing closing = new Closing();
    private Duration pause = FIRST_PAUSE;
    private Instant measuredAt = Instant.MIN;

    private ViewReader(ViewFile file, KafkaAccess kafka, Clock clock, Consumer<Changed> listener) {
        this.writer = new ViewWriter(file);
        this.kafka = kafka;
        this.clock = clock;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("leash-view").daemon().unstarted(this::run);
    }

    /**
     * Begins to read in the background.
     *
     * @param listener is told of every batch once it is in the view; it must not block
     */
    public static ViewReader start(
            ViewFile file, KafkaAccess kafka, Clock clock, Consumer<Changed> listener) {
        ViewReader reader = new ViewReader(file, kafka, clock, listener);
        reader.thread.start();
        return reader;
    }

    /** How it is doing. */
    public ReaderStatus status() {
        return status.get();
    }

    /** How many records it has folded since this process began. */
    public long events() {
        return events.get();
    }

    /**
     * Waits until the view has caught up with the log for the first time; false when it has not.
     */
    public boolean awaitCaughtUp(Duration atMost) throws InterruptedException {
        return caughtUp.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        while (!closing.isRequested()) {
            try {
                read();
            } catch (WakeupException woken) {
                LOG.debug("The reader of the view was woken to close");
            } catch (RuntimeException e) {
                // Whatever it is: health has to say so, and the thread has to try again.
                ReaderStatus troubled = status.updateAndGet(now -> now.troubled(e));
                LOG.warn("The view cannot be brought up to date: {}", troubled.trouble(), e);
                pause();
            }
        }
    }

    private void read() {
        var _ = new Provisioning(kafka).ensure();
        Map<String, String> topicIds = LogStart.topicIds(kafka, TOPICS);
        Tail current = Tail.unhurried(kafka, TOPICS);
        tail.set(current);
        try (KafkaConsumer<String, byte[]> consumer = current.consumer()) {
            Map<TopicPartition, Long> endsAtFirst = seek(consumer, topicIds);
            while (!closing.isRequested()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    fold(records, topicIds);
                }
                measure(consumer, endsAtFirst);
            }
        }
    }

    /** Goes where the view ends, and says where the log does. */
    private Map<TopicPartition, Long> seek(
            KafkaConsumer<String, byte[]> consumer, Map<String, String> topicIds) {
        Map<TopicPartition, Long> beginnings =
                consumer.beginningOffsets(consumer.assignment(), ASK_AT_MOST.multipliedBy(3));
        Map<TopicPartition, Long> ends =
                consumer.endOffsets(consumer.assignment(), ASK_AT_MOST.multipliedBy(3));
        List<Position> stored = writer.positions();
        if (!LogStart.continues(stored, topicIds, beginnings, ends)) {
            LOG.warn("The view was made from another log; it is made again");
            writer.clear();
            stored = List.of();
        }
        Map<TopicPartition, Long> next = new HashMap<>(beginnings);
        stored.forEach(
                position ->
                        next.merge(
                                new TopicPartition(position.topic(), position.partition()),
                                position.next(),
                                Math::max));
        next.forEach(consumer::seek);
        return ends;
    }

    private void fold(ConsumerRecords<String, byte[]> records, Map<String, String> topicIds) {
        List<Position> ends = new ArrayList<>();
        records.nextOffsets()
                .forEach(
                        (partition, next) ->
                                ends.add(
                                        new Position(
                                                partition.topic(),
                                                topicIds.getOrDefault(partition.topic(), ""),
                                                partition.partition(),
                                                next.offset())));
        Batch batch = writer.write(into -> records.forEach(into::add), ends);
        events.addAndGet(records.count());
        listener.accept(batch.changed());
    }

    private void measure(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> endsAtFirst) {
        Instant now = clock.instant();
        if (measuredAt.plus(MEASURE_EVERY).isAfter(now) && status.get().ready()) {
            return;
        }
        long lag = 0;
        for (var end : consumer.endOffsets(consumer.assignment(), ASK_AT_MOST).entrySet()) {
            lag += Math.max(0, end.getValue() - consumer.position(end.getKey(), ASK_AT_MOST));
        }
        long measured = lag;
        measuredAt = now;
        pause = FIRST_PAUSE;
        boolean hasCaughtUp = hasReached(endsAtFirst, consumer);
        if (status.updateAndGet(before -> before.measured(hasCaughtUp, measured, now)).ready()) {
            caughtUp.countDown();
        }
    }

    /** Where the log ended at first: its end of this moment is a goal that moves away. */
    private static boolean hasReached(
            Map<TopicPartition, Long> ends, KafkaConsumer<String, byte[]> consumer) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), ASK_AT_MOST) >= end.getValue());
    }

    private void pause() {
        closing.isRequestedWithin(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LAST_PAUSE) < 0 ? longer : LAST_PAUSE;
    }

    @Override
    public void close() {
        closing.request();
        Tail current = tail.get();
        if (current != null) {
            current.close();
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
