package dev.leash.notifier.channel.slack;

import com.slack.api.methods.SlackApiTextResponse;
import dev.leash.slack.Called;
import dev.leash.slack.SlackApi;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/**
 * Leaves a method of Slack alone for as long as Slack asks for it. Slack counts each method by
 * itself, so that changing old messages never keeps a new one from going.
 */
final class Paced {

    private final SlackApi api;
    private final InstantSource clock;
    private final Map<Method, Limit> limits = new EnumMap<>(Method.class);

    Paced(SlackApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** For how long Slack asks to be left alone. */
    private record Limit(Instant since, Instant until) {

        /** Before it was asked for, the clock was set back: nobody knows how long is left. */
        Duration left(Instant now) {
            return now.isBefore(since) ? Duration.ZERO : Duration.between(now, until);
        }
    }

    enum Method {
        LOOKUP,
        OPEN,
        POST,
        UPDATE
    }

    /** Calls a method, unless it is known that Slack would not take it yet. */
    <T extends SlackApiTextResponse> Called<T> call(Method method, SlackApi.Method<T> call) {
        Duration wait = toWait(method);
        if (wait.isPositive()) {
            return new Called.Limited<>(wait);
        }
        Called<T> called = api.call(call);
        if (called instanceof Called.Limited<T>(Duration after)) {
            limit(method, after);
        }
        return called;
    }

    private synchronized Duration toWait(Method method) {
        Limit limit = limits.get(method);
        return limit == null ? Duration.ZERO : limit.left(clock.instant());
    }

    private synchronized void limit(Method method, Duration after) {
        Instant now = clock.instant();
        limits.put(method, new Limit(now, now.plus(after)));
    }
}
