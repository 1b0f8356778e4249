package dev.leash.notifier.webhook;

import dev.leash.model.webhook.WebhookAttempt;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.Reachability;
import dev.leash.wire.kafka.WorkQueue;
import dev.leash.wire.kafka.WorkQueue.Lanes;
import dev.leash.wire.topic.Topics;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workers of the queue of webhook attempts, each attempt in a thread of its own, so that an
 * endpoint that hangs delays no other. An attempt is acknowledged to the queue when it begins; if
 * it is cut short, the webhook queue makes it again after its deadline.
 */
public final class WebhookWorkers implements AutoCloseable {

    /** The most attempts at the same time; beyond that, none is taken from the queue. */
    static final int AT_ONCE = 256;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorkers.class);
    private static final int BEGUN_AT_ONCE = 32;

    private final WorkQueue work;
    private final Reachability reachability;
    private final WebhookSender poster;
    private final Producers producers;
    private final Semaphore room = new Semaphore(AT_ONCE);

    private WebhookWorkers(KafkaAccess kafka, WebhookSender poster, Producers producers) {
        this.reachability = new Reachability(kafka);
        this.poster = poster;
        this.producers = producers;
        this.work =
                WorkQueue.start(
                        kafka,
                        Topics.POST_ATTEMPTS,
                        BEGUN_AT_ONCE,
                        new Lanes(1, 1),
                        reachability,
                        this::begin);
    }

    /**
     * Begins in the background.
     *
     * @param producers writes the results of attempts
     */
    public static WebhookWorkers start(Settings settings, Producers producers) {
        return new WebhookWorkers(
                KafkaSettings.access(settings), WebhookSender.create(settings, AT_ONCE), producers);
    }

    /** Whether attempts are made. */
    public boolean isRunning() {
        return work.running() == work.wanted();
    }

    private AcknowledgeType begin(ConsumerRecord<String, byte[]> record) {
        try {
            WebhookAttempt attempt = Topics.POST_ATTEMPTS.codec().decode(record.value());
            room.acquireUninterruptibly();
            Thread.ofVirtual().name("leash-post").start(() -> perform(attempt));
            return AcknowledgeType.ACCEPT;
        } catch (UndecodableException e) {
            LOG.error("Refused an attempt at {}: {}", record.offset(), e.getMessage());
            return AcknowledgeType.REJECT;
        }
    }

    private void perform(WebhookAttempt attempt) {
        try {
            producers.send(Topics.POSTS, attempt.post().endpoint(), poster.post(attempt)).join();
        } catch (CompletionException | KafkaException e) {
            LOG.warn(
                    "The result of {} could not be reported; the attempt will be repeated: {}",
                    attempt,
                    e.getMessage());
        } finally {
            room.release();
        }
    }

    @Override
    public void close() {
        work.close();
        reachability.close();
    }
}
