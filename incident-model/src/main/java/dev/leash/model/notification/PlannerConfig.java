package dev.leash.model.notification;

import dev.leash.model.delivery.RetrySchedule;
import java.time.Duration;

/**
 * What an administrator may set of the planner.
 *
 * @param retry when a delivery is tried again, and when it is given up
 * @param limits how much one person is told on one channel
 */
public record PlannerConfig(RetrySchedule retry, RateLimits limits) {

    /** Five attempts over about two minutes, so that the next rung is not kept waiting. */
    public static final RetrySchedule RETRY =
            RetrySchedule.doubling(
                    5, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(3));

}
