package dev.leash.fake.google;

import dev.leash.fake.Heard;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What became of each request. */
final class Calls {

    private final Map<Heard, Integer> statuses =
            Collections.synchronizedMap(new IdentityHashMap<>());

    void answered(Heard heard, int status) {
        statuses.put(heard, status);
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
        Integer status = statuses.get(heard);
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
