package dev.leash.notifier;

import dev.leash.wire.kafka.DeadLetters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Metrics of the notifier itself. */
@Singleton
final class NotifierMetrics implements MeterBinder {

    /** In one process with escalation, this counter is the same one, of the whole process. */
    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("leash.dead.letters", DeadLetters.class, _ -> DeadLetters.count())
                .description("Records set aside because they could not be processed")
                .register(registry);
    }
}
