package dev.leash.standalone.deadletters;

import dev.leash.wire.deadletter.DeadLetter;
import dev.leash.wire.deadletter.DeadLetterReader;
import dev.leash.wire.kafka.KafkaAccess;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command {@code dead-letters list}: lists dead letters. */
@Command(
        name = "list",
        description = "Lists the newest dead letters, the newest last; changes nothing.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private static final String LINE = "%-8s %-20s %-18s %-13s %-24s %s%n";

    @Mixin private Connection connection;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many to list, from 1 to 10000 (${DEFAULT-VALUE}).")
    private int limit;

    private record Row(
            long number,
            Instant at,
            String topic,
            String code,
            String key,
            String reason,
            int retries) {

        static Row of(DeadLetter letter) {
            return new Row(
                    letter.number(),
                    letter.at(),
                    letter.place().map(DeadLetter.Place::topic).orElse("(a timer)"),
                    letter.code().orElse("-"),
                    LetterText.key(letter),
                    LetterText.line(letter.reason()),
                    letter.retries());
        }

        void print(@Nullable Instant retriedAt) {
            System.out.printf(
                    LINE,
                    number,
                    at.truncatedTo(ChronoUnit.SECONDS),
                    LetterText.line(topic),
                    LetterText.line(code),
                    key,
                    reason + history(retriedAt));
        }

        private String history(@Nullable Instant retriedAt) {
            String before = retries == 0 ? "" : " (retry %d failed)".formatted(retries);
            return retriedAt == null
                    ? before
                    : before
                            + " (retried at %s)"
                                    .formatted(retriedAt.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    @Override
    public Integer call() {
        return connection.with(this::list);
    }

    private int list(KafkaAccess kafka) {
        int most = Math.clamp(limit, 1, 10_000);
        Deque<Row> newest = new ArrayDeque<>();
        Map<Long, Instant> retried = new HashMap<>();
        long[] all = {0};
        new DeadLetterReader(kafka)
                .read(
                        letter -> {
                            if (letter.retried().isPresent()) {
                                retried.put(letter.retried().get(), letter.at());
                                return;
                            }
                            all[0]++;
                            newest.addLast(Row.of(letter));
                            if (newest.size() > most) {
                                newest.removeFirst();
                            }
                        });
        System.out.printf(LINE, "number", "set aside at", "from", "code", "key", "reason");
        newest.forEach(row -> row.print(retried.get(row.number())));
        System.out.printf("%d of %d dead letters.%n", newest.size(), all[0]);
        return 0;
    }
}
