package dev.leash.intake.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.OptionalLong;

/** Rate limiter: a number of requests per second, with bursts of twice as many. */
public final class Throttle {

    private final Bucket bucket;

    public Throttle(int perSecond) {
        bucket =
                Bucket.builder()
                        .addLimit(
                                limit ->
                                        limit.capacity(2L * perSecond)
                                                .refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build();
    }

    /** Empty when the request is admitted; otherwise the seconds until a retry is worthwhile. */
    public OptionalLong secondsToWait() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1));
    }
}
