package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Origin of an incident that was drafted automatically, because a metric turned unhealthy.
 *
 * @param metric id of the metric
 * @param metricName its title then
 * @param services ids of the affected services, the one it is bound to first; at most {@value
 *     #MAX_SERVICES}
 * @param value its value then; null when only its status was reported
 * @param threshold its threshold then
 * @param unhealthySince when it turned unhealthy
 * @param expiresAt when the draft expires unless somebody publishes or dismisses it
 */
public record AutoDraft(
        String metric,
        String metricName,
        List<String> services,
        @Nullable Double value,
        double threshold,
        Instant unhealthySince,
        Instant expiresAt) {

    /** How long a draft waits for a person. */
    public static final Duration EXPIRES_AFTER = Duration.ofHours(24);

    /** Maximum number of services; further ones are left out. */
    public static final int MAX_SERVICES = 20;

    public AutoDraft {
        requireNonNull(metric, "metric");
        requireNonNull(metricName, "metricName");
        requireNonNull(unhealthySince, "unhealthySince");
        requireNonNull(expiresAt, "expiresAt");
        services = List.copyOf(services);
        if (services.size() > MAX_SERVICES) {
            throw new IllegalArgumentException(
                    "%d services; at most %d are allowed".formatted(services.size(), MAX_SERVICES));
        }
    }
}
