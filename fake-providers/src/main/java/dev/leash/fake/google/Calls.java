package dev.leash.fake.google;

import dev.leash.fake.ReceivedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Status of each request. */
final class Calls {

    private record Answer(int status, Instant arrived) {}

    private final Map<ReceivedRequest, Answer> answers =
            Collections.synchronizedMap(new IdentityHashMap<>());

    /** Records the answer to a request that arrived at that time. */
    void answered(ReceivedRequest heard, Instant arrived, int status) {
        answers.put(heard, new Answer(status, arrived));
    }

    /** The most calls of a kind that arrived within any span of that length. */
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

    private static boolean isOf(Call.Kind kind, ReceivedRequest heard) {
        return Route.of(heard).filter(route -> route.kind() == kind).isPresent();
    }

    /** The requests that are calls, with their status. */
    List<Call> of(List<ReceivedRequest> heard) {
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

    private OptionalInt status(ReceivedRequest heard) {
        Answer answer = answers.get(heard);
        return answer == null ? OptionalInt.empty() : OptionalInt.of(answer.status());
    }
}
