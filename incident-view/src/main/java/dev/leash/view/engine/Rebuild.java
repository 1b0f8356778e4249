package dev.leash.view.engine;

import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.StopLatch;
import dev.leash.wire.kafka.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Background rebuild: reads the log for generations that are built beside those that serve, until
 * they have nearly caught up.
 */
final class Rebuild implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final View view;
    private final KafkaAccess kafka;
    private final AtomicReference<@Nullable TopicReader> tail = new AtomicReference<>();
    private final StopLatch closing = new StopLatch();
    private volatile @Nullable Thread thread;

    Rebuild(View view, KafkaAccess kafka) {
        this.view = view;
        this.kafka = kafka;
    }

    /** Starts a rebuild if one is needed and none is running. */
    void startIfNeeded() {
        Thread running = thread;
        List<Generation> beside = view.besides();
        if (!beside.isEmpty() && (running == null || !running.isAlive())) {
            LOG.info("{} of the view is built beside what serves", names(beside));
            thread = Thread.ofPlatform().name("leash-view-rebuild").daemon().start(this::run);
        }
    }

    private void run() {
        List<Generation> beside = view.besides();
        while (!closing.isRequested() && !beside.isEmpty()) {
            try {
                build(beside);
                return;
            } catch (WakeupException woken) {
                LOG.debug("The rebuilding of the view was woken to close");
            } catch (RuntimeException e) {
                LOG.warn("{} of the view cannot be built: {}", names(beside), e.getMessage(), e);
                closing.isRequestedWithin(PAUSE);
            }
            beside = view.besides();
        }
    }

    private void build(List<Generation> beside) {
        List<String> topics = ViewReader.topics(beside);
        var topicIds = LogStart.topicIds(kafka, topics);
        TopicReader current = TopicReader.unhurried(kafka, topics);
        tail.set(current);
        try (var consumer = current.consumer()) {
            Feed feed = Feed.begin(consumer, beside, topicIds);
            while (!closing.isRequested()) {
                if (feed.isNear()) {
                    LOG.info("{} of the view has nearly caught up", names(beside));
                    view.handOver(beside);
                    return;
                }
                feed.pump(POLL, _ -> false, _ -> {});
            }
        }
    }

    private static List<String> names(List<Generation> generations) {
        return generations.stream().map(one -> one.projection().name()).toList();
    }

    @Override
    public void close() {
        closing.request();
        TopicReader current = tail.get();
        if (current != null) {
            current.close();
        }
        join(thread);
    }

    static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
