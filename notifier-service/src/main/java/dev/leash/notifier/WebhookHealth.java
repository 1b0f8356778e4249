package dev.leash.notifier;

import dev.leash.notifier.webhook.WebhookWorkers;
import dev.leash.wire.kafka.ProvisionedStreams;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * Health of webhooks: DOWN while no endpoint can be told anything. A single endpoint that refuses
 * messages has no effect.
 */
@Singleton
final class WebhookHealth implements HealthIndicator {

    private final ProvisionedStreams streams;
    private final WebhookWorkers workers;

    WebhookHealth(
            @Named(WebhookFactory.WEBHOOKS) ProvisionedStreams streams, WebhookWorkers workers) {
        this.streams = streams;
        this.workers = workers;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        boolean well = streams.isRunning() && workers.isRunning();
        return Publishers.just(
                HealthResult.builder(
                                WebhookFactory.WEBHOOKS, well ? HealthStatus.UP : HealthStatus.DOWN)
                        .details(
                                Map.of(
                                        "state", streams.state(),
                                        "posting", workers.isRunning()))
                        .build());
    }
}
