package dev.leash.escalation;

import dev.leash.wire.kafka.ProvisionedStreams;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Metrics of consumer lag. The applications are looked up only when a metric is read: they need the
 * registry that this is bound to.
 */
@Singleton
final class LagMetrics implements MeterBinder {

    private final BeanProvider<ProvisionedStreams> escalation;

    LagMetrics(@Named("escalation") BeanProvider<ProvisionedStreams> escalation) {
        this.escalation = escalation;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind("escalation", escalation, registry);
    }

    private static void bind(
            String application, BeanProvider<ProvisionedStreams> streams, MeterRegistry registry) {
        Gauge.builder("leash.streams.lag.records", streams, it -> it.get().lagRecords())
                .description("How many records an application has not read yet")
                .tag("application", application)
                .register(registry);
    }
}
