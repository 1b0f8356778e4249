package dev.leash.notifier;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.ChannelHealth;
import dev.leash.notifier.work.ChannelMonitor;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * Which channels fail for everybody. Always UP: restarting the process mends no mail server, and
 * the other channels still page; {@code degraded} and the metrics are what to alert on.
 */
@Singleton
record ChannelsHealth(ChannelMonitor monitor) implements HealthIndicator {

    @Override
    public Publisher<HealthResult> getResult() {
        Map<String, String> failing = new LinkedHashMap<>();
        Channel.ALL.stream()
                .filter(channel -> monitor.of(channel).failing())
                .forEach(channel -> failing.put(name(channel), words(monitor.of(channel))));
        return Publishers.just(
                HealthResult.builder("channels", HealthStatus.UP)
                        .details(details(failing))
                        .build());
    }

    /** Also in words, as the dashboard shows them for parts of its own process. */
    private static Map<String, Object> details(Map<String, String> failing) {
        Map<String, Object> details = new LinkedHashMap<>();
        boolean fine = failing.isEmpty();
        details.put("degraded", List.copyOf(failing.keySet()));
        details.put("part", "Channels");
        details.put("fine", fine);
        details.put("figure", fine ? "working" : String.join(", ", failing.keySet()) + " failing");
        details.put(
                "meaning",
                fine
                        ? "Every channel works."
                        : "Pages cannot be sent by "
                                + failing.entrySet().stream()
                                        .map(one -> one.getKey() + ": " + one.getValue())
                                        .reduce((one, other) -> one + "; " + other)
                                        .orElse("")
                                + ".");
        return details;
    }

    private static String words(ChannelHealth health) {
        return "since %s, %s".formatted(health.firstFailureAt(), health.reason());
    }

    private static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
