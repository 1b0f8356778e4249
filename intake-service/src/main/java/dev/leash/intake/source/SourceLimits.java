package dev.leash.intake.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.source.AlertSource;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.OptionalLong;

/** Limit of alerts per minute of each source, with bursts of a whole minute's. */
final class SourceLimits {

    private record Limit(String sourceId, int perMinute) {}

    private final Cache<Limit, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(Kinds.ALERT_SOURCE.atMost())
                    .expireAfterAccess(Duration.ofMinutes(5))
                    .build();

    /**
     * Takes alerts from what a source may send; empty when there is room for them, otherwise the
     * seconds until there is. A request of more alerts than a minute's takes a minute's.
     */
    OptionalLong secondsToWait(AlertSource source, int alerts) {
        Bucket bucket =
                buckets.get(new Limit(source.id(), source.perMinute()), SourceLimits::bucket);
        int tokens = Math.clamp(alerts, 1, source.perMinute());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(tokens);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private static Bucket bucket(Limit limit) {
        return Bucket.builder()
                .addLimit(
                        each ->
                                each.capacity(limit.perMinute())
                                        .refillGreedy(limit.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
