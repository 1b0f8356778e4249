package dev.leash.intake.declare;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.leash.intake.declare.Punctuality.Wait;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Report;
import dev.leash.model.triage.DedupKey;
import dev.leash.model.triage.ReportDigest;
import dev.leash.model.triage.Signal;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
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
     * Declares an incident, or finds the one the report belongs to. Blocks nobody; the answer comes
     * after about as long as Kafka takes, and at most two seconds more.
     *
     * @param idempotencyKey names the report where the sender does, so that it may be sent again;
     *     another report of that name is taken on its own; null where it does not
     */
    public CompletableFuture<Declared> declare(Report report, @Nullable String idempotencyKey) {
        return declare(report, idempotencyKey, AlertStatus.FIRING, report.severity().id());
    }

    /**
     * The same, of a report that may say that something is over.
     *
     * @param status resolved only where the report has a dedup key
     * @param severity the severity as it was sent, which is the same when it is sent again; null
     *     when none was
     */
    public CompletableFuture<Declared> declare(
            Report report,
            @Nullable String idempotencyKey,
            AlertStatus status,
            @Nullable String severity) {
        if (!places.tryAcquire()) {
            return CompletableFuture.completedFuture(
                    new Declared("", new Outcome.Crowded(), ""));
        }
        return declareNow(report, idempotencyKey, status, severity)
                .whenComplete((_, _) -> places.release());
    }

    private CompletableFuture<Declared> declareNow(
            Report report,
            @Nullable String idempotencyKey,
            AlertStatus status,
            @Nullable String severity) {
        String requestId = ids.generate().toString();
        String id =
                report.source() + "/" + (idempotencyKey == null ? requestId : idempotencyKey);
        String digest = idempotencyKey == null ? null : ReportDigest.of(report, severity);
        Wait wait = punctuality.next();
        CompletableFuture<Reply> reply =
                wait == Wait.NOT ? null : replies.await(requestId, WAIT_FOR_TRIAGE);
        String awaited = reply == null ? null : requestId;
        String dedupKey = DedupKey.of(report);
        return (dedupKey == null
                        ? isDurable(
                                Topics.SIGNALS,
                                id,
                                new Signal.Declared(id, awaited, report, null, digest))
                        : isDurable(
                                Topics.ALERTS, dedupKey, said(id, awaited, report, digest, status)))
                .thenCompose(
                        isDurable -> {
                            if (!isDurable) {
                                replies.forget(requestId);
                                return CompletableFuture.completedFuture(
                                        new Declared(requestId, new Outcome.Unsent(), ""));
                            }
                            return word(reply, requestId);
                        })
                .whenComplete((_, _) -> punctuality.over(wait));
    }

    private CompletableFuture<Declared> word(
            @Nullable CompletableFuture<Reply> reply, String requestId) {
        if (reply == null) {
            return CompletableFuture.completedFuture(durable(requestId));
        }
        return reply.handle(
                (answer, _) -> {
                    punctuality.noted(answer != null);
                    return answer == null
                            ? durable(requestId)
                            : new Declared(requestId, answer.outcome(), answer.incidentId());
                });
    }

    private static AlertCommand said(
            String id,
            @Nullable String requestId,
            Report report,
            @Nullable String digest,
            AlertStatus status) {
        return switch (status) {
            case FIRING, UNKNOWN -> new AlertCommand.Fire(id, requestId, report, digest);
            case RESOLVED -> new AlertCommand.Resolve(id, requestId, report, digest);
        };
    }

    private <T> CompletableFuture<Boolean> isDurable(Topic<T> topic, String key, T value) {
        return producers
                .send(topic, key, value)
                .handle(
                        (_, failure) -> {
                            if (failure != null) {
                                LOG.warn("Kafka did not take a report: {}", failure.getMessage());
                            }
                            return failure == null;
                        });
    }

    private static Declared durable(String requestId) {
        return new Declared(requestId, new Outcome.Pending(false), "");
    }
}
