package dev.leash.fake.google;

import dev.leash.fake.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What became of each request. */
final class Calls {

    private record Answer(int status, Instant arrived) {}

    private final Map<Heard, Answer> answers = Collections.synchronizedMap(new IdentityHashMap<>());

    /** A request that arrived then was answered. */
    void answered(Heard heard, Instant arrived, int status) {
        answers.put(heard, new Answer(status, arrived));
    }

    /** The most calls of a kind that arrived within any stretch of time that long. */
    long busiest(Call.Kind kind, Duration stretch) {
        List<Instant> times = times(kind);
        return times.stream()
                .mapToLong(
                        end ->
                                times.stream()
                                        .filter(at -> !at.isAfter(end))
                                        .filter(at -> at.isAfter(end.minus(stretch)))
                                        .count())
                .max()
                .orElse(0);
    }

    private List<Instant> times(Call.Kind kind) {
        synchronized (answers) {
            return answers.entrySet().stream()
                    .filter(one -> isOf(kind, one.getKey()))
                    .map(one -> one.getValue().arrived())
                    .toList();
        }
    }

    private static boolean isOf(Call.Kind kind, Heard heard) {
        return Route.of(heard).filter(route -> route.kind() == kind).isPresent();
    }

    /** The requests that are calls, each with what became of it. */
    List<Call> of(List<Heard> heard) {
        return heard.stream()
                .flatMap(
                        one ->
                                Route.of(one).stream()
                                        .map(
                                                route ->
                                                        new Call(
                                                                route.method(),
                                                                route.kind(),
                                                                one,
                                                                status(one))))
                .toList();
    }

    private OptionalInt status(Heard heard) {
        Answer answer = answers.get(heard);
        return answer == null ? OptionalInt.empty() : OptionalInt.of(answer.status());
    }
}
