package dev.leash.intake.act;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.StopLatch;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.reply.AwaitedOutcome;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ledger of the outcomes that people were promised to be told later, kept in Kafka. At a start, the
 * promises of the process before are kept: what became of it meanwhile is told at once, the rest
 * when it is known.
 */
public final class AwaitedOutcomes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedOutcomes.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMillis(500);

    private final KafkaAccess kafka;
    private final Producers producers;
    private final PendingReplies replies;
    private final LateOutcomes outcomes;
    private final InstantSource clock;
    private final StopLatch closing = new StopLatch();

    /**
     * A ledger.
     *
     * @param replies tells what became of it
     * @param outcomes tells people
     */
    public AwaitedOutcomes(
            KafkaAccess kafka,
            Producers producers,
            PendingReplies replies,
            LateOutcomes outcomes,
            InstantSource clock) {
        this.kafka = kafka;
        this.producers = producers;
        this.replies = replies;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Begins in the background to keep what was promised before this start. */
    public void resume() {
        Thread.ofPlatform().name("leash-awaited-outcomes").daemon().start(this::resumeAtLast);
    }

    /** Notes a promise, and waits until it is durable. */
    void note(AwaitedOutcome promised) {
        send(promised.requestId(), promised);
    }

    /** Notes that a promise was kept. */
    void settle(String requestId) {
        send(requestId, null);
    }

    private void send(String requestId, @Nullable AwaitedOutcome promised) {
        try {
            producers.send(Topics.AWAITED_OUTCOMES, requestId, promised).join();
        } catch (CompletionException | KafkaException e) {
            LOG.warn(
                    "Kafka did not take who waits for an outcome; after a restart they are not told, or told twice: {}",
                    e.getMessage());
        }
    }

    /** Replies are read before anything is looked up, so that none falls between the two. */
    private void resumeAtLast() {
        while (!closing.isRequestedWithin(TRY_AGAIN_AFTER)) {
            try {
                if (replies.isReady()) {
                    resumeNow();
                    return;
                }
            } catch (KafkaException e) {
                LOG.debug("Who waits for an outcome cannot be read yet: {}", e.getMessage());
            }
        }
    }

    private void resumeNow() {
        Instant since = clock.instant().minus(CommandClient.KNOWN_WITHIN);
        Collection<AwaitedOutcome> open = open(since);
        if (!open.isEmpty()) {
            LOG.info("{} wait for an outcome since before this start", open.size());
            open.forEach(this::follow);
            replies.lookBack(since);
        }
    }

    private Collection<AwaitedOutcome> open(Instant since) {
        Map<String, AwaitedOutcome> open = new HashMap<>();
        TopicReader promises = TopicReader.of(kafka, List.of(Topics.AWAITED_OUTCOMES.name()));
        try (var _ = promises.consumer()) {
            promises.skipTo(since);
            promises.readToEnd(record -> take(record, open));
        }
        return open.values();
    }

    private static void take(
            ConsumerRecord<String, byte[]> record, Map<String, AwaitedOutcome> open) {
        if (record.value() == null) {
            open.remove(record.key());
        } else if (open.size() < CommandClient.MAX_WAITING) {
            try {
                open.put(record.key(), Topics.AWAITED_OUTCOMES.codec().decode(record.value()));
            } catch (UndecodableException e) {
                LOG.debug("Skipped an awaited outcome of a newer version: {}", e.getMessage());
            }
        }
    }

    private void follow(AwaitedOutcome promised) {
        Instant end = promised.askedAt().plus(CommandClient.KNOWN_WITHIN);
        Duration left = Duration.between(clock.instant(), end);
        var _ =
                replies.await(
                                promised.requestId(),
                                left.compareTo(TRY_AGAIN_AFTER) < 0 ? TRY_AGAIN_AFTER : left)
                        .handleAsync(
                                (reply, failure) -> {
                                    if (!(failure instanceof CancellationException)) {
                                        tell(promised, reply);
                                    }
                                    return null;
                                },
                                task -> Thread.ofVirtual().name("leash-late-outcome").start(task));
    }

    private void tell(AwaitedOutcome promised, @Nullable Reply reply) {
        Outcome outcome = reply == null ? new Outcome.Undecided() : reply.outcome();
        String named = promised.incidentId();
        String incidentId = named != null || reply == null ? named : reply.incidentId();
        Verb.of(promised.verb())
                .filter(Verb::isAnswer)
                .ifPresent(
                        verb ->
                                outcomes.tell(
                                        promised.messageId(),
                                        promised.person(),
                                        promised.channel(),
                                        LateOutcomes.words(outcome, verb, incidentId)));
        settle(promised.requestId());
    }

    @Override
    public void close() {
        closing.request();
    }
}
