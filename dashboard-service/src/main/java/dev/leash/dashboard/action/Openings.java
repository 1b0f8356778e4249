package dev.leash.dashboard.action;

import dev.leash.model.triage.Signal;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks triage for an incident, and waits until the view shows it. */
public final class Openings {

    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final Producers producers;
    private final PendingReplies replies;
    private final ShownChanges shown;

    public Openings(Producers producers, PendingReplies replies, ShownChanges shown) {
        this.producers = producers;
        this.replies = replies;
        this.shown = shown;
    }

    /**
     * The number of the incident a signal comes to; empty when Kafka or triage did not answer
     * within a few seconds: the signal may have been taken all the same.
     *
     * @param signal its id is the id of the request that waits
     */
    public Optional<String> open(Signal signal) {
        String requestId = signal.id();
        CompletableFuture<Reply> answer = replies.await(requestId, ANSWER_WITHIN);
        shown.expect(requestId);
        try {
            producers.send(Topics.SIGNALS, requestId, signal).get();
            String incidentId = answer.get().incidentId();
            shown.await(requestId);
            return Optional.of(incidentId);
        } catch (ExecutionException | KafkaException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                LOG.warn("A signal was not sent: {}", e.getMessage());
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            replies.forget(requestId);
            shown.forget(requestId);
        }
    }
}
