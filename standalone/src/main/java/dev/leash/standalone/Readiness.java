package dev.leash.standalone;

import io.micronaut.context.ApplicationContext;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;

/** Waits until every part is healthy. */
final class Readiness {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Readiness() {}

    /**
     * Waits until every part is healthy.
     *
     * @throws RefusedStartException when a part is still unhealthy after that time; contains which,
     *     and its details
     */
    static void await(ApplicationContext context, InstantSource clock, Duration atMost) {
        Instant giveUpAt = clock.instant().plus(atMost);
        List<HealthResult> unwell = unwell(context);
        while (!unwell.isEmpty()) {
            if (clock.instant().isAfter(giveUpAt)) {
                throw new RefusedStartException(
                        "Not ready after %d s: %s. If the log above does not say why, start again with LOG_LEVEL=DEBUG, or restore a backup with ./leash restore."
                                .formatted(atMost.toSeconds(), describe(unwell)));
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            unwell = unwell(context);
        }
    }

    private static List<HealthResult> unwell(ApplicationContext context) {
        return Flux.fromIterable(context.getBeansOfType(HealthIndicator.class))
                .flatMap(HealthIndicator::getResult)
                .filter(result -> !HealthStatus.UP.equals(result.getStatus()))
                .collectList()
                .blockOptional()
                .orElse(List.of());
    }

    private static String describe(List<HealthResult> results) {
        return results.stream()
                .map(result -> result.getName() + " " + result.getDetails())
                .collect(Collectors.joining("; "));
    }
}
