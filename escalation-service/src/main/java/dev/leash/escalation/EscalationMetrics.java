package dev.leash.escalation;

import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.wire.kafka.DeadLetters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Metrics of deadlines. */
@Singleton
public final class EscalationMetrics implements DeadlineWatch {

    private final AtomicLong armed = new AtomicLong();
    private final Timer lateness;
    private final Counter failed;
    private volatile @Nullable Long tickedAtNanos;

    EscalationMetrics(MeterRegistry registry) {
        lateness =
                Timer.builder("leash.deadline.lateness")
                        .description("Time from when a deadline was due until it was processed")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(10))
                        .maximumExpectedValue(Duration.ofHours(1))
                        .register(registry);
        failed =
                Counter.builder("leash.deadlines.failed")
                        .description(
                                "Deadlines that could not be processed; their incidents are in ERROR")
                        .register(registry);
        Gauge.builder("leash.deadlines.armed", armed, AtomicLong::get)
                .description("Approximate number of armed deadlines")
                .register(registry);
        FunctionCounter.builder("leash.dead.letters", armed, _ -> DeadLetters.count())
                .description("Records set aside because they could not be processed")
                .register(registry);
    }

    /**
     * Time since deadlines were last checked, unaffected by changes of the system clock; empty
     * before the first check.
     */
    public Optional<Duration> sinceLastTick() {
        Long ticked = tickedAtNanos;
        return ticked == null
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(System.nanoTime() - ticked));
    }

    @Override
    public void ticked() {
        tickedAtNanos = System.nanoTime();
    }

    @Override
    public void met(Duration late) {
        lateness.record(late);
    }

    @Override
    public void armed(long change) {
        armed.addAndGet(change);
    }

    @Override
    public void failed() {
        failed.increment();
    }
}
