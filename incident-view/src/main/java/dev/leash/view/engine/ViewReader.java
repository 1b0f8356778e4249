package dev.leash.view.engine;

import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.StopLatch;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Provisioning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that keeps a view up to date with the log. A failure is shown in {@link #status},
 * and reading is retried at growing intervals.
 */
public final class ViewReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(1);

    /** Well below the day for which a compacted topic shows what was deleted. */
    private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(15);

    private final View view;
    private final List<String> allTopics;
    private final Rebuild rebuild;
    private final KafkaAccess kafka;
    private final Clock clock;
    private final Consumer<ChangeSet> listener;
    private final Thread thread;
    private final AtomicReference<ReaderStatus> status =
            new AtomicReference<>(ReaderStatus.STARTING);
    private final AtomicReference<@Nullable TopicReader> tail = new AtomicReference<>();
    private final AtomicLong events = new AtomicLong();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final StopLatch closing = new StopLatch();
    private Duration pause = FIRST_PAUSE;
    private Instant measuredAt = Instant.EPOCH;

    private ViewReader(View view, KafkaAccess kafka, Clock clock, Consumer<ChangeSet> listener) {
        this.view = view;
        this.allTopics = view.topics();
        this.rebuild = new Rebuild(view, kafka);
        this.kafka = kafka;
        this.clock = clock;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("leash-view").daemon().unstarted(this::run);
    }

    /**
     * Starts in the background.
     *
     * @param listener called after each batch; must not block
     */
    public static ViewReader start(
            View view, KafkaAccess kafka, Clock clock, Consumer<ChangeSet> listener) {
        ViewReader reader = new ViewReader(view, kafka, clock, listener);
        reader.thread.start();
        return reader;
    }

    /** Current status. */
    public ReaderStatus status() {
        return status.get();
    }

    /** Names of the projections that are being built beside those that serve. */
    public List<String> building() {
        return view.building();
    }

    /** Number of records read since this process started. */
    public long events() {
        return events.get();
    }

    /**
     * Waits until the view has caught up with the log for the first time; false when it has not in
     * time.
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
                // Any failure: health must show it, and the thread must retry.
                ReaderStatus troubled = status.updateAndGet(now -> now.troubled(e));
                LOG.warn("The view cannot be brought up to date: {}", troubled.trouble(), e);
                pause();
            }
        }
    }

    private void read() {
        var _ = new Provisioning(kafka).ensure();
        view.renew();
        TopicReader current = TopicReader.unhurried(kafka, allTopics);
        tail.set(current);
        try (KafkaConsumer<String, byte[]> consumer = current.consumer()) {
            Map<String, String> topicIds = LogStart.topicIds(kafka, allTopics);
            view.discardUnless(Feed.isOfThisLog(consumer, topicIds));
            rebuild.startIfNeeded();
            Feed feed = Feed.begin(consumer, view.live(), topicIds);
            measuredAt = clock.instant();
            while (!closing.isRequested() && !isToBeginAgain(feed)) {
                events.addAndGet(feed.pump(POLL, view::isServing, listener));
                measure(feed);
            }
        }
    }

    /**
     * Whether reading must start over: a rebuilt generation is to be taken over, or the process was
     * suspended so long that deletions may have been missed.
     */
    private boolean isToBeginAgain(Feed feed) {
        return !feed.generations().containsAll(view.live())
                || measuredAt.plus(LONGEST_SLEEP).isBefore(clock.instant());
    }

    private void measure(Feed feed) {
        Instant now = clock.instant();
        boolean isSettled =
                status.get().ready() && feed.generations().stream().allMatch(view::isServing);
        if (isSettled && status.get().isUp() && measuredAt.plus(MEASURE_EVERY).isAfter(now)) {
            return;
        }
        long lag = feed.lag();
        boolean hasCaughtUp = feed.hasReachedItsGoal();
        if (hasCaughtUp && view.swap(feed.generations())) {
            listener.accept(new ChangeSet(Set.of(ChangeSet.EVERYTHING), Set.of()));
        }
        measuredAt = now;
        pause = FIRST_PAUSE;
        if (status.updateAndGet(before -> before.measured(hasCaughtUp, lag, now)).ready()) {
            caughtUp.countDown();
        }
    }

    static List<String> topics(List<Generation> generations) {
        return generations.stream()
                .flatMap(one -> one.projection().topics().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void pause() {
        closing.isRequestedWithin(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LAST_PAUSE) < 0 ? longer : LAST_PAUSE;
    }

    @Override
    public void close() {
        closing.request();
        TopicReader current = tail.get();
        if (current != null) {
            current.close();
        }
        rebuild.close();
        Rebuild.join(thread);
    }
}
