package dev.leash.escalation;

import dev.leash.wire.kafka.ProvisionedStreams;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Health of escalation: DOWN while the application does not run or does not check deadlines. */
@Singleton
final class EscalationHealth implements HealthIndicator {

    private static final Duration CLOCK_MUST_TICK_WITHIN = Duration.ofSeconds(5);

    private final ProvisionedStreams streams;
    private final EscalationMetrics metrics;

    EscalationHealth(@Named("escalation") ProvisionedStreams streams, EscalationMetrics metrics) {
        this.streams = streams;
        this.metrics = metrics;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(result());
    }

    private HealthResult result() {
        boolean ticks =
                metrics.sinceLastTick()
                        .filter(ago -> ago.compareTo(CLOCK_MUST_TICK_WITHIN) < 0)
                        .isPresent();
        return HealthResult.builder(
                        "escalation",
                        streams.isRunning() && ticks ? HealthStatus.UP : HealthStatus.DOWN)
                .details(
                        Map.of(
                                "state",
                                streams.state(),
                                "clock",
                                ticks ? "ticking" : "deadlines are not processed"))
                .build();
    }
}
