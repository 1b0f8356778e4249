package dev.leash.standalone.deadletters;

import dev.leash.wire.deadletter.DeadLetter;
import dev.leash.wire.deadletter.DeadLetterReader;
import dev.leash.wire.deadletter.DeadLetterRetry;
import dev.leash.wire.deadletter.RetryVerdict;
import dev.leash.wire.kafka.KafkaAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command {@code dead-letters retry}: retries dead letters. */
@Command(
        name = "retry",
        description = {
            "Sends dead letters back, unchanged, to the topic they came from, to be processed now.",
            "Each is retried once; one that fails again becomes a dead letter under a new number.",
            "Exits with status 1 if one that was named could not be retried."
        },
        mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int MOST_AT_ONCE = 10_000;

    @Mixin private Connection connection;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "N", arity = "0..*", description = "Their numbers in the list.")
    private Set<Long> numbers = new TreeSet<>();

    @Option(
            names = "--all",
            description =
                    "All that can be retried and have not been, oldest first, at most 10000 at a time.")
    private boolean all;

    @SuppressWarnings("NullAway.Init")
    RetryCommand() {}

    @Override
    public Integer call() {
        if (all != numbers.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name either numbers from the list, or --all.");
        }
        return connection.with(kafka -> all ? retryAll(kafka) : retryNamed(kafka));
    }

    private int retryAll(KafkaAccess kafka) {
        int[] done = {0};
        int[] left = {0};
        try (DeadLetterRetry retry = DeadLetterRetry.begin(kafka)) {
            new DeadLetterReader(kafka)
                    .read(
                            letter -> {
                                if (letter.retried().isPresent()) {
                                    return;
                                }
                                if (done[0] < MOST_AT_ONCE && isRetried(retry.retry(letter))) {
                                    done[0]++;
                                } else {
                                    left[0]++;
                                }
                            });
        }
        System.out.printf(
                "%d retried; %d left, which were retried before or cannot be (`dead-letters show N` gives the reason).%n",
                done[0], left[0]);
        return 0;
    }

    private static boolean isRetried(RetryVerdict verdict) {
        return verdict instanceof RetryVerdict.Retryable;
    }

    private int retryNamed(KafkaAccess kafka) {
        List<Long> missing = new ArrayList<>(numbers);
        boolean[] refused = {false};
        try (DeadLetterRetry retry = DeadLetterRetry.begin(kafka)) {
            new DeadLetterReader(kafka)
                    .read(
                            letter -> {
                                if (letter.retried().isEmpty() && missing.remove(letter.number())) {
                                    refused[0] |= !isRetried(tell(letter, retry.retry(letter)));
                                }
                            });
        }
        missing.forEach(
                number ->
                        System.out.printf(
                                "%d: there is no such dead letter. `dead-letters list` shows them.%n",
                                number));
        return refused[0] || !missing.isEmpty() ? REFUSED : 0;
    }

    private static RetryVerdict tell(DeadLetter letter, RetryVerdict verdict) {
        System.out.printf(
                "%d: %s%n",
                letter.number(),
                switch (verdict) {
                    case RetryVerdict.Retryable(DeadLetter.Place place) ->
                            "retried: sent back to %s.".formatted(place.topic());
                    case RetryVerdict.Refused(_, String explanation) ->
                            LetterText.line(explanation);
                });
        return verdict;
    }
}
