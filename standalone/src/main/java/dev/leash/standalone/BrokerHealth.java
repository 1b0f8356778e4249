package dev.leash.standalone;

import dev.leash.broker.EmbeddedBroker;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import org.reactivestreams.Publisher;

/** Health and metrics of the embedded broker: DOWN when it does not serve clients. */
record BrokerHealth(EmbeddedBroker broker) implements HealthIndicator, MeterBinder {

    @Override
    public Publisher<HealthResult> getResult() {
        HealthStatus status = broker.isServing() ? HealthStatus.UP : HealthStatus.DOWN;
        return Publishers.just(HealthResult.builder("broker", status).build());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leash.broker.serving", broker, one -> one.isServing() ? 1 : 0)
                .description("1 while the broker serves clients")
                .register(registry);
        Gauge.builder("leash.broker.log.bytes", broker, EmbeddedBroker::logBytes)
                .description("Size of the broker's log on disk, without indexes")
                .register(registry);
        FunctionCounter.builder("leash.broker.records", broker, EmbeddedBroker::records)
                .description("Records written since the broker started")
                .register(registry);
    }
}
