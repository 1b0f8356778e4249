package dev.leash.sheets.publish;

import dev.leash.model.configuration.RequestedChange;
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
 * Asks the one writer for the changes of an edit, and waits. Nothing is open between two edits: they
 * are rare.
 */
record ChangeRequests(KafkaAccess kafka, Producers producers) {

    /** How many are under way at once, of an edit that has more. */
    private static final int AT_ONCE = 500;

    private static final Duration READY_WITHIN = Duration.ofSeconds(10);
    private static final Duration LATE_WITHIN = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(10);

    /**
     * What became of each.
     *
     * @throws KafkaException when it is not certain of one, because Kafka is away or nobody decides;
     *     asked again, each is carried out once
     */
    List<Outcome> ask(List<RequestedChange> changes) {
        List<Outcome> outcomes = new ArrayList<>();
        try (PendingReplies replies = PendingReplies.start(kafka);
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitReady(replies);
            CommandClient client = new CommandClient(producers, replies);
            // The first goes alone: when nobody decides it, nothing else of the edit is sent.
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

    /** Escalation may have only begun: whoever waits for an edit waits a little longer. */
    private static Outcome ask(CommandClient client, Command<?> command) {
        CompletableFuture<Outcome> later = new CompletableFuture<>();
        Outcome outcome =
                client.ask(command, result -> later.complete(result.outcome())).outcome();
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
                "an edit is noted, and nobody has decided it yet: does escalation run?");
    }

    private static Outcome decided(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided decided -> decided;
            case Outcome.Pending _, Outcome.Undecided _, Outcome.Crowded _ ->
                    throw undecided();
            case Outcome.Unsent _ -> throw new KafkaException("Kafka did not take an edit in time");
        };
    }
}
