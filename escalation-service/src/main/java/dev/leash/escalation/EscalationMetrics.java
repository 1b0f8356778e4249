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

/** How deadlines are met, as numbers. */
@Singleton
public final class EscalationMetrics implements DeadlineWatch {

    private final AtomicLong armed = new AtomicLong();
    private final Timer lateness;
    private final Counter failed;
    private volatile @Nullable Long tickedAtNanos;

    EscalationMetrics(MeterRegistry registry) {
        lateness =
                Timer.builder("leash.deadline.lateness")
                        .description("How long after it was due a deadline was met")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(10))
                        .maximumExpectedValue(Duration.ofHours(1))
                        .register(registry);
        failed =
                Counter.builder("leash.deadlines.failed")
                        .description(
                                "Deadlines that could not be met: their incidents are in ERROR")
                        .register(registry);
        Gauge.builder("leash.deadlines.armed", armed, AtomicLong::get)
                .description("About how many deadlines are armed")
                .register(registry);
        FunctionCounter.builder("leash.dead.letters", armed, _ -> DeadLetters.count())
                .description("Records set aside because they could not be processed")
                .register(registry);
    }

    /**
     * How long ago the clock was last looked at, however the clock was set meanwhile; empty when it
     * never was.
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
