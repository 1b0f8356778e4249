package dev.leash.notifier;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.ChannelHealth;
import dev.leash.notifier.channel.Channels;
import dev.leash.notifier.work.ChannelMonitor;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * Which channels fail for everybody ({@code degraded}, with {@code reasons}), and which have no
 * provider, so that their messages are kept in the outbox ({@code sandboxed}). Always UP:
 * restarting the process mends no mail server, the other channels still page, and a sandbox is a
 * choice of the administrator; {@code degraded} and the metrics are what to alert on.
 */
@Singleton
@Named("in-words")
record ChannelsHealth(ChannelMonitor monitor, Channels channels) implements HealthIndicator {

    @Override
    public Publisher<HealthResult> getResult() {
        Map<String, String> reasons = new LinkedHashMap<>();
        Channel.ALL.stream()
                .filter(channel -> monitor.of(channel).failing())
                .forEach(channel -> reasons.put(name(channel), reason(channel)));
        return Publishers.just(
                HealthResult.builder("channels", HealthStatus.UP)
                        .details(
                                Map.of(
                                        "degraded", List.copyOf(reasons.keySet()),
                                        "reasons", reasons,
                                        "sandboxed", sandboxed()))
                        .build());
    }

    private List<String> sandboxed() {
        return channels.senders().entrySet().stream()
                .filter(entry -> entry.getValue().isSandbox())
                .map(entry -> entry.getKey().name())
                .sorted()
                .toList();
    }

    private String reason(Channel channel) {
        ChannelHealth health = monitor.of(channel);
        return "since %s, %s".formatted(health.firstFailureAt(), health.reason());
    }

    private static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
