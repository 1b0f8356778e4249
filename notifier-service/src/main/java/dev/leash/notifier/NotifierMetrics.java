package dev.leash.notifier;

import dev.leash.wire.kafka.DeadLetters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** What the notifier measures of itself. */
@Singleton
final class NotifierMetrics implements MeterBinder {

    /** In one process with escalation it is the same counter, of the whole process. */
    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("leash.dead.letters", DeadLetters.class, _ -> DeadLetters.count())
                .description("Records set aside because they could not be processed")
                .register(registry);
    }
}
