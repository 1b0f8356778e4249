package dev.leash.model.notification;

import dev.leash.model.delivery.RetrySchedule;
import java.time.Duration;

/**
 * Settings of the planner.
 *
 * @param retry retry rules of deliveries
 * @param limits rate limits of a person on a channel
 */
public record PlannerConfig(RetrySchedule retry, RateLimits limits) {

    /**
     * Default retries: five attempts over about two minutes, so that the next level is not kept
     * waiting.
     */
    public static final RetrySchedule RETRY =
            RetrySchedule.doubling(
                    5, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(3));
}
