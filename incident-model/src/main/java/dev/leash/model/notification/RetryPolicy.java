package dev.leash.model.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery is tried again, and when it is given up.
 *
 * @param maxAttempts the most attempts, from 1
 * @param firstDelay the wait after the first failure; it doubles each time
 * @param maxDelay the longest wait, also where a provider asks for a longer one
 * @param attemptTimeout how long an attempt may stay without a result before nobody knows what
 *     became of it
 */
public record RetryPolicy(
        int maxAttempts, Duration firstDelay, Duration maxDelay, Duration attemptTimeout) {

    /** Five attempts over about two minutes, so that the next rung is not kept waiting. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(
                    5, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(3));

    public RetryPolicy {
        if (maxAttempts < 1 || firstDelay.isNegative() || maxDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException(
                    "maxAttempts %d counts from 1; delays go from %s to %s"
                            .formatted(maxAttempts, firstDelay, maxDelay));
        }
    }

    /** How long to wait after a failed attempt, from 1. */
    Duration delayAfter(int attempt, @Nullable Duration wish) {
        Duration doubled = firstDelay.multipliedBy(1L << Math.min(attempt - 1, 20));
        Duration wanted = wish != null && wish.compareTo(doubled) > 0 ? wish : doubled;
        return wanted.compareTo(maxDelay) < 0 ? wanted : maxDelay;
    }
}
