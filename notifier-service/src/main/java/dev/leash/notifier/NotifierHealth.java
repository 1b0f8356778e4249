package dev.leash.notifier;

import dev.leash.notifier.channel.Channels;
import dev.leash.notifier.work.Workers;
import dev.leash.wire.kafka.ProvisionedStreams;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Health of the notifier: DOWN while planning does not run, or a lane of the workers has ended. */
@Singleton
final class NotifierHealth implements HealthIndicator {

    private final ProvisionedStreams streams;
    private final Workers workers;
    private final Channels channels;

    NotifierHealth(
            @Named("notifier") ProvisionedStreams streams, Workers workers, Channels channels) {
        this.streams = streams;
        this.workers = workers;
        this.channels = channels;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        boolean well = streams.isRunning() && workers.running() == workers.wanted();
        return Publishers.just(
                HealthResult.builder("notifier", well ? HealthStatus.UP : HealthStatus.DOWN)
                        .details(
                                Map.of(
                                        "state", streams.state(),
                                        "lanes", workers.running() + " of " + workers.wanted(),
                                        "channels", channels.atStart()))
                        .build());
    }
}
