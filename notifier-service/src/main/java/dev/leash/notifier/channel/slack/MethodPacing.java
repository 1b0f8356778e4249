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
 * Observes Slack's {@code Retry-After} per API method. Slack limits each method by itself, so that
 * updates of old messages never delay a new one.
 */
final class MethodPacing {

    private final SlackApi api;
    private final InstantSource clock;
    private final Map<Method, Limit> limits = new EnumMap<>(Method.class);

    MethodPacing(SlackApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** A wait that Slack has asked for. */
    private record Limit(Instant since, Instant until) {

        /** Zero when the clock was set back, since the rest of the wait is then unknown. */
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

    /** Calls a method; {@link Called.Limited} without a call while Slack has asked to wait. */
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
