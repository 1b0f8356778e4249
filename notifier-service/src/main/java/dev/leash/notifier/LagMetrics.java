package dev.leash.notifier;

import dev.leash.wire.kafka.ProvisionedStreams;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * Metrics of how far the notifier's applications are behind their topics. The applications are
 * looked up only when a metric is read, since they themselves need the registry that this is bound
 * to.
 */
@Singleton
final class LagMetrics implements MeterBinder {

    private final BeanProvider<ProvisionedStreams> planning;
    private final BeanProvider<ProvisionedStreams> webhooks;

    LagMetrics(
            @Named("notifier") BeanProvider<ProvisionedStreams> planning,
            @Named("webhooks") BeanProvider<ProvisionedStreams> webhooks) {
        this.planning = planning;
        this.webhooks = webhooks;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind("notifier", planning, registry);
        bind("webhooks", webhooks, registry);
    }

    private static void bind(
            String application, BeanProvider<ProvisionedStreams> streams, MeterRegistry registry) {
        Gauge.builder("leash.streams.lag.records", streams, it -> it.get().lagRecords())
                .description("How many records an application has not read yet")
                .tag("application", application)
                .register(registry);
    }
}
