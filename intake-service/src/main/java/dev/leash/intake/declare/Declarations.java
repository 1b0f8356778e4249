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
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.reply.CommandClient.Result;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports durable and waits a little for the word of triage, as long as triage keeps up. What
 * it answered for is in the log; what it could not hand to Kafka it says so.
 */
public final class Declarations {

    private static final Duration WAIT_FOR_TRIAGE = Duration.ofSeconds(2);

    /** The most reports that wait at once. */
    public static final int MAX_WAITING = 20_000;

    private final CommandClient client;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final Punctuality punctuality = new Punctuality();

    public Declarations(CommandClient client) {
        this.client = client;
    }

    /** A name for a report, of which no other has the same. */
    public String newId() {
        return ids.generate().toString();
    }

    /**
     * Declares an incident, or finds the one the report belongs to. Blocks nobody; the answer comes
     * after about as long as Kafka takes, and at most two seconds more.
     *
     * @param requestId a {@link #newId}
     * @param idempotencyKey names the report where the sender does, so that it may be sent again;
     *     another report of that name is taken on its own; null where it does not
     */
    public CompletableFuture<Result> declare(
            String requestId, Report report, @Nullable String idempotencyKey) {
        return declare(
                requestId, report, idempotencyKey, AlertStatus.FIRING, report.severity().id());
    }

    /**
     * The same, of a report that may say that something is over.
     *
     * @param status resolved only where the report has a dedup key
     * @param severity the severity as it was sent, which is the same when it is sent again; null
     *     when none was
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
