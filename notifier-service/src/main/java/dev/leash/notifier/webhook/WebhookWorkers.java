package dev.leash.notifier.webhook;

import dev.leash.model.webhook.PostAttempt;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.Closing;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.Reachability;
import dev.leash.wire.kafka.WorkQueue;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the queue of attempts, each in a thread of its own, so that an endpoint that hangs
 * holds up nobody. An attempt is taken from the queue when it begins: one that is cut short is made
 * again by the post office, whose deadline it misses.
 */
public final class WebhookWorkers implements AutoCloseable {

    /** The most attempts at the same time; with more waiting, none is taken from the queue. */
    static final int AT_ONCE = 256;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorkers.class);
    private static final int POLLED_AT_ONCE = 32;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final WorkQueue work;
    private final Reachability reachability;
    private final Poster poster;
    private final Producers producers;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Closing closing = new Closing();
    private final Thread thread;

    private WebhookWorkers(KafkaAccess kafka, Poster poster, Producers producers) {
        this.reachability = new Reachability(kafka);
        this.work =
                new WorkQueue(kafka, Topics.POST_ATTEMPTS, POLLED_AT_ONCE, reachability, closing);
        this.poster = poster;
        this.producers = producers;
        this.thread = Thread.ofPlatform().name("leash-webhooks").daemon().unstarted(this::run);
    }

    /**
     * Begins in the background.
     *
     * @param producers reports what became of attempts
     */
    public static WebhookWorkers start(Settings settings, Producers producers) {
        WebhookWorkers workers =
                new WebhookWorkers(
                        KafkaSettings.access(settings),
                        Poster.create(settings, AT_ONCE),
                        producers);
        workers.thread.start();
        return workers;
    }

    /** Whether attempts are made. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        work.workOff(this::beginAll);
    }

    private Map<ConsumerRecord<String, byte[]>, AcknowledgeType> beginAll(
            ConsumerRecords<String, byte[]> records) {
        Map<ConsumerRecord<String, byte[]>, AcknowledgeType> begun = new LinkedHashMap<>();
        records.forEach(record -> begun.put(record, begin(record)));
        return begun;
    }

    private AcknowledgeType begin(ConsumerRecord<String, byte[]> record) {
        try {
            PostAttempt attempt = Topics.POST_ATTEMPTS.codec().decode(record.value());
            room.acquireUninterruptibly();
            Thread.ofVirtual().name("leash-post").start(() -> perform(attempt));
            return AcknowledgeType.ACCEPT;
        } catch (UndecodableException e) {
            LOG.error("Refused an attempt at {}: {}", record.offset(), e.getMessage());
            return AcknowledgeType.REJECT;
        }
    }

    private void perform(PostAttempt attempt) {
        try {
            producers.send(Topics.POSTS, attempt.post().endpoint(), poster.post(attempt)).join();
        } catch (CompletionException | KafkaException e) {
            LOG.warn(
                    "What became of {} cannot be reported, it will be made again: {}",
                    attempt,
                    e.getMessage());
        } finally {
            room.release();
        }
    }

    @Override
    public void close() {
        closing.request();
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reachability.close();
        }
    }
}
