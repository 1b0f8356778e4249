package dev.leash.intake.declare;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.leash.intake.declare.TriageWaitPolicy.Wait;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.triage.ReportDigest;
import dev.leash.model.triage.Signal;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.reply.CommandClient.Result;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports durable, and waits up to two seconds for the outcome of triage as long as triage
 * keeps up. Every report that is answered with anything but {@link Outcome.Unsent} or {@link
 * Outcome.Crowded} is in the log.
 */
public final class Declarations {

    private static final Duration WAIT_FOR_TRIAGE = Duration.ofSeconds(2);

    /** The most reports that wait at the same time. */
    public static final int MAX_WAITING = 20_000;

    private final CommandClient client;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final TriageWaitPolicy punctuality = new TriageWaitPolicy();

    public Declarations(CommandClient client) {
        this.client = client;
    }

    /** A name for a report, of which no other has the same. */
    public String newId() {
        return ids.generate().toString();
    }

    /**
     * Opens an incident, or joins the one that the report belongs to. Does not block; the answer
     * takes about as long as Kafka, and at most two seconds more.
     *
     * @param idempotencyKey the sender's key of this report, so that it may be sent again; a
     *     different report under the same key is taken on its own; null when the sender gave none
     */
    public CompletableFuture<Result> declare(
            String requestId, Report report, @Nullable String idempotencyKey) {
        return declare(
                requestId, report, idempotencyKey, AlertStatus.FIRING, report.severity().id());
    }

    /**
     * Opens, joins or resolves, as the status says.
     *
     * @param status resolved only where the report has a dedup key
     * @param severity the severity exactly as it was sent, so that a repeated report is recognised;
     *     null when none was sent
     */
    public CompletableFuture<Result> declare(
            String requestId,
            Report report,
            @Nullable String idempotencyKey,
            AlertStatus status,
            @Nullable String severity) {
        if (!places.tryAcquire()) {
            return CompletableFuture.completedFuture(new Result(new Outcome.Crowded(), null));
        }
        Wait wait = punctuality.next();
        boolean isAwaited = wait != Wait.NOT;
        return client.begin(
                        command(requestId, isAwaited, report, idempotencyKey, status, severity),
                        isAwaited ? WAIT_FOR_TRIAGE : Duration.ZERO)
                .whenComplete(
                        (result, _) -> {
                            if (isAwaited && result != null) {
                                note(result.outcome());
                            }
                            punctuality.over(wait);
                            places.release();
                        });
    }

    /**
     * Makes what is said to an alert durable, without waiting for triage; false when Kafka does not
     * take it, or too many wait for Kafka.
     */
    public CompletableFuture<Boolean> handOver(Command<AlertCommand> said) {
        if (!places.tryAcquire()) {
            return CompletableFuture.completedFuture(false);
        }
        return client.begin(said, Duration.ZERO)
                .whenComplete((_, _) -> places.release())
                .thenApply(result -> !(result.outcome() instanceof Outcome.Unsent));
    }

    /** What Kafka did not take says nothing of triage. */
    private void note(Outcome outcome) {
        if (!(outcome instanceof Outcome.Unsent)) {
            punctuality.noted(!(outcome instanceof Outcome.Pending));
        }
    }

    private static Command<?> command(
            String requestId,
            boolean isAwaited,
            Report report,
            @Nullable String idempotencyKey,
            AlertStatus status,
            @Nullable String severity) {
        String id = report.source() + "/" + (idempotencyKey == null ? requestId : idempotencyKey);
        String digest = idempotencyKey == null ? null : ReportDigest.of(report, severity);
        String dedupKey = DedupKey.of(report);
        String awaited = isAwaited ? requestId : null;
        if (dedupKey == null) {
            Signal signal = new Signal.Declared(id, awaited, report, null, digest);
            return new Command<>(requestId, Topics.SIGNALS, id, signal);
        }
        AlertCommand said =
                switch (status) {
                    case FIRING, UNKNOWN -> new AlertCommand.Fire(id, awaited, report, digest);
                    case RESOLVED -> new AlertCommand.Resolve(id, awaited, report, digest);
                };
        return new Command<>(requestId, Topics.ALERTS, dedupKey, said);
    }
}
