package dev.leash.dashboard.status;

import dev.leash.dashboard.web.Level;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * Health of other parts in the same process, for those whose health details have {@code part},
 * {@code fine}, {@code figure} and {@code meaning}. Where parts run apart, each has a {@code
 * /health} of its own. The notifier lists the channels without a provider under {@code sandboxed}.
 */
@Singleton
public final class Neighbours {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

    private final List<HealthIndicator> indicators;

    public Neighbours(@Named("in-words") List<HealthIndicator> indicators) {
        this.indicators = List.copyOf(indicators);
    }

    /** The health of each such part. */
    List<HealthPart> parts() {
        return results().stream().flatMap(result -> part(result).stream()).toList();
    }

    /** The names of the channels without a provider; empty when no notifier runs here. */
    Optional<Set<String>> sandboxed() {
        return results().stream().flatMap(result -> sandboxed(result).stream()).findFirst();
    }

    private static Optional<Set<String>> sandboxed(HealthResult result) {
        return result.getDetails() instanceof Map<?, ?> details
                        && details.get("sandboxed") instanceof Collection<?> names
                ? Optional.of(names.stream().map(String::valueOf).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private List<HealthResult> results() {
        try {
            return Flux.fromIterable(indicators)
                    .flatMap(HealthIndicator::getResult)
                    .collectList()
                    .blockOptional(ANSWER_WITHIN)
                    .orElse(List.of());
        } catch (IllegalStateException e) {
            LOG.warn("The health of the other parts of this process could not be read", e);
            return List.of();
        }
    }

    private static Optional<HealthPart> part(HealthResult result) {
        return result.getDetails() instanceof Map<?, ?> details
                        && details.get("part") instanceof String name
                        && details.get("fine") instanceof Boolean fine
                        && details.get("figure") instanceof String figure
                        && details.get("meaning") instanceof String meaning
                ? Optional.of(
                        HealthPart.of(name, fine ? Level.FINE : Level.ATTENTION, figure, meaning))
                : Optional.empty();
    }
}
