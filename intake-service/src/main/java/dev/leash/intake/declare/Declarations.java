package dev.leash.intake.declare;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.leash.intake.declare.Punctuality.Wait;
import dev.leash.model.incident.Report;
import dev.leash.model.triage.DedupKey;
import dev.leash.model.triage.Signal;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes reports durable and waits a little for the word of triage, as long as triage keeps up. What
 * it answered for is in the log; what it could not hand to Kafka it says so.
 */
public final class Declarations {

    private static final Logger LOG = LoggerFactory.getLogger(Declarations.class);
    private static final Duration WAIT_FOR_TRIAGE = Duration.ofSeconds(2);

    /** The most reports that wait at once. */
    public static final int MAX_WAITING = 20_000;

    private final Producers producers;
    private final PendingReplies replies;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final Punctuality punctuality = new Punctuality();

    public Declarations(Producers producers, PendingReplies replies) {
        this.producers = producers;
        this.replies = replies;
    }

    /**
     * Declares an incident, or finds the one the report belongs to. Blocks for about as long as
     * Kafka takes, and at most two seconds more.
     *
     * @param idempotencyKey names the report where the sender does, so that it may be sent again;
     *     null where it does not
     */
    public Declared declare(Report report, @Nullable String idempotencyKey) {
        if (!places.tryAcquire()) {
            return new Declared.Crowded();
        }
        try {
            return declareNow(report, idempotencyKey);
        } finally {
            places.release();
        }
    }

    private Declared declareNow(Report report, @Nullable String idempotencyKey) {
        String requestId = ids.generate().toString();
        String key = idempotencyKey == null ? requestId : idempotencyKey;
        Signal.Declared signal =
                new Signal.Declared(report.source() + "/" + key, requestId, report, null);
        Wait wait = punctuality.next();
        try {
            return send(signal, requestId, key, wait);
        } finally {
            punctuality.over(wait);
        }
    }

    private Declared send(Signal.Declared signal, String requestId, String key, Wait wait) {
        CompletableFuture<Reply> reply =
                wait == Wait.NOT ? null : replies.await(requestId, WAIT_FOR_TRIAGE);
        if (!isDurable(signal)) {
            replies.forget(requestId);
            return new Declared.NotTaken(key);
        }
        return reply == null ? new Declared.Durable(requestId) : word(reply, requestId);
    }

    private Declared word(CompletableFuture<Reply> reply, String requestId) {
        Reply answer = reply.handle((inTime, _) -> inTime).join();
        punctuality.noted(answer != null);
        return answer == null ? new Declared.Durable(requestId) : told(answer);
    }

    private boolean isDurable(Signal.Declared signal) {
        String dedupKey = DedupKey.of(signal.report());
        try {
            producers
                    .send(Topics.SIGNALS, dedupKey == null ? signal.id() : dedupKey, signal)
                    .join();
            return true;
        } catch (CompletionException | KafkaException e) {
            LOG.warn("Kafka did not take a report: {}", e.getMessage());
            return false;
        }
    }

    private static Declared told(Reply reply) {
        return switch (reply) {
            case Reply.Accepted accepted -> new Declared.Opened(accepted.incidentId());
            case Reply.AlreadyDone(_, String incidentId, String explanation) ->
                    new Declared.Joined(incidentId, explanation);
            case Reply.Refused(_, String incidentId, _, String explanation) ->
                    new Declared.Joined(incidentId, explanation);
        };
    }
}
