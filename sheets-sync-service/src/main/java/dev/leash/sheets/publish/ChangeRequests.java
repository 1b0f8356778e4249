package dev.leash.sheets.publish;

import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.incident.Outcome;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.reply.PendingReplies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Requests the changes of an edit from the writer of the configuration, and waits. Keeps no
 * connection between edits, since they are rare.
 */
record ChangeRequests(KafkaAccess kafka, Producers producers) {

    /** How many changes of an edit are under way at the same time. */
    private static final int AT_ONCE = 500;

    private static final Duration READY_WITHIN = Duration.ofSeconds(10);
    private static final Duration LATE_WITHIN = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(10);

    /**
     * The outcome of each change.
     *
     * @throws KafkaException when an outcome is unknown, because Kafka is away or the change is not
     *     decided; requested again, each change is carried out once
     */
    List<Outcome> ask(List<ChangeEnvelope> changes) {
        List<Outcome> outcomes = new ArrayList<>();
        try (PendingReplies replies = PendingReplies.start(kafka);
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitReady(replies);
            CommandClient client = new CommandClient(producers, replies);
            // The first change is sent alone: if it is not decided, nothing else of the edit is
            // sent.
            for (int from = 0, to = 1; from < changes.size(); from = to, to += AT_ONCE) {
                List<CompletableFuture<Outcome>> asked =
                        changes.subList(from, Math.min(changes.size(), to)).stream()
                                .map(Command::of)
                                .map(
                                        command ->
                                                CompletableFuture.supplyAsync(
                                                        () -> ask(client, command), askers))
                                .toList();
                asked.forEach(answer -> outcomes.add(decided(answer.join())));
            }
        }
        return outcomes;
    }

    /** Waits longer than usual, since the escalation service may be starting. */
    private static Outcome ask(CommandClient client, Command<?> command) {
        CompletableFuture<Outcome> later = new CompletableFuture<>();
        Outcome outcome = client.ask(command, result -> later.complete(result.outcome())).outcome();
        return outcome instanceof Outcome.Pending(boolean followed) && followed
                ? later.completeOnTimeout(outcome, LATE_WITHIN.toSeconds(), TimeUnit.SECONDS).join()
                : outcome;
    }

    private static void awaitReady(PendingReplies replies) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!replies.isReady()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        "outcomes cannot be read after %d seconds"
                                .formatted(READY_WITHIN.toSeconds()));
            }
            LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
        }
    }

    static TimeoutException undecided() {
        return new TimeoutException(
                "the edit was sent and is not decided yet; check whether escalation-service runs");
    }

    private static Outcome decided(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided decided -> decided;
            case Outcome.Pending _, Outcome.Undecided _, Outcome.Crowded _ -> throw undecided();
            case Outcome.Unsent _ ->
                    throw new KafkaException("Kafka did not accept an edit in time");
        };
    }
}
