package dev.leash.notifier;

import dev.leash.notifier.channel.Channels;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * Which channels have no provider, so that their messages are kept in the outbox. Shown on the
 * dashboard where it runs in the same process. Never DOWN: a sandbox is a choice of the
 * administrator.
 */
@Singleton
@Named("in-words")
record ChannelModes(Channels channels) implements HealthIndicator {

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(
                HealthResult.builder("channels", HealthStatus.UP)
                        .details(Map.of("sandboxed", sandboxed()))
                        .build());
    }

    private List<String> sandboxed() {
        return channels.senders().entrySet().stream()
                .filter(entry -> entry.getValue().isSandbox())
                .map(entry -> entry.getKey().name())
                .sorted()
                .toList();
    }
}
