package dev.leash.standalone.deadletters;

import dev.leash.wire.deadletter.DeadLetter;
import dev.leash.wire.deadletter.DeadLetterReader;
import dev.leash.wire.deadletter.RetryVerdict;
import dev.leash.wire.kafka.KafkaAccess;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Command {@code dead-letters show}: shows one dead letter. */
@Command(
        name = "show",
        description = {
            "Shows a dead letter, as far as it can be decoded; changes nothing.",
            "Secrets, codes and addresses are masked."
        },
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    private static final int NOT_FOUND = 1;

    @Mixin private Connection connection;

    @Parameters(paramLabel = "N", description = "Its number in the list.")
    private long number;

    @Override
    public Integer call() {
        return connection.with(this::show);
    }

    private int show(KafkaAccess kafka) {
        DeadLetterReader reader = new DeadLetterReader(kafka);
        Optional<DeadLetter> found = reader.find(number);
        if (found.isEmpty()) {
            System.err.printf(
                    "There is no dead letter %d. `dead-letters list` shows them.%n", number);
            return NOT_FOUND;
        }
        print(found.get(), reader.retried());
        return 0;
    }

    private static void print(DeadLetter letter, Map<Long, Instant> retried) {
        System.out.printf("number:  %d%n", letter.number());
        System.out.printf("at:      %s%n", letter.at());
        System.out.printf("from:    %s%n", LetterText.line(letter.origin()));
        System.out.printf("key:     %s%n", LetterText.key(letter));
        System.out.printf("code:    %s%n", LetterText.line(letter.code().orElse("-")));
        System.out.printf("reason:  %s%n", LetterText.line(letter.reason()));
        System.out.printf("retries: %d%n", letter.retries());
        System.out.printf(
                "retry:   %s%n",
                switch (RetryVerdict.of(letter, retried.get(letter.number()))) {
                    case RetryVerdict.Retryable(DeadLetter.Place place) ->
                            "goes back to %s, partition %d"
                                    .formatted(place.topic(), place.partition());
                    case RetryVerdict.Refused(_, String explanation) ->
                            LetterText.line(explanation);
                });
        System.out.printf("%n%s%n", LetterText.body(letter));
    }
}
