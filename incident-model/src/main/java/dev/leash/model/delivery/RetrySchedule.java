package dev.leash.model.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Retry rules: when a delivery is tried again, and when it is given up.
 *
 * @param waits waits after each failed attempt but the last; there is one attempt more than waits
 * @param jitterPerMille by how many thousandths of itself a wait is at most longer or shorter, so
 *     that deliveries that failed together are not retried together; derived from the delivery, so
 *     that a replay of the log decides the same
 * @param longestWish the longest wait a recipient can ask for
 * @param attemptTimeout how long an attempt may stay without a result before its outcome counts as
 *     unknown
 */
public record RetrySchedule(
        List<Duration> waits, int jitterPerMille, Duration longestWish, Duration attemptTimeout) {

    private static final int PER_MILLE = 1_000;

    /** Prime that spreads the jitter over the attempts of one delivery. */
    private static final int PRIME = 7_919;

    public RetrySchedule {
        waits = List.copyOf(waits);
        if (waits.stream().anyMatch(Duration::isNegative)
                || longestWish.isNegative()
                || jitterPerMille < 0
                || jitterPerMille > PER_MILLE) {
            throw new IllegalArgumentException(
                    "waits are %s, at most %s, give or take %d per mille; none may be negative"
                            .formatted(waits, longestWish, jitterPerMille));
        }
    }

    /**
     * Exponential backoff: each wait is twice the one before.
     *
     * @param maxAttempts maximum number of attempts, from 1
     * @param first the wait after the first failure
     * @param longest the longest wait, also when the recipient asks for a longer one
     */
    public static RetrySchedule doubling(
            int maxAttempts, Duration first, Duration longest, Duration attemptTimeout) {
        if (maxAttempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "maxAttempts %d counts from 1; delays go from %s to %s"
                            .formatted(maxAttempts, first, longest));
        }
        List<Duration> waits =
                IntStream.range(0, maxAttempts - 1)
                        .mapToObj(doublings -> first.multipliedBy(1L << Math.min(doublings, 20)))
                        .map(wait -> wait.compareTo(longest) < 0 ? wait : longest)
                        .toList();
        return new RetrySchedule(waits, 0, longest, attemptTimeout);
    }

    /** Maximum number of attempts. */
    public int maxAttempts() {
        return waits.size() + 1;
    }

    /**
     * When the next attempt is due; empty when the delivery is given up.
     *
     * @param failed number of failed attempts, from 1
     * @param wish how long the recipient asks to be left alone (as in {@code Retry-After}); null
     *     when it does not
     * @param seed id of the delivery
     */
    public Optional<Instant> nextAttempt(
            int failed, Instant at, @Nullable Duration wish, String seed) {
        return failed < maxAttempts()
                ? Optional.of(at.plus(waitAfter(failed, wish, seed)))
                : Optional.empty();
    }

    private Duration waitAfter(int failed, @Nullable Duration wish, String seed) {
        Duration wait = jittered(waits.get(failed - 1), failed, seed);
        if (wish == null) {
            return wait;
        }
        Duration granted = wish.compareTo(longestWish) < 0 ? wish : longestWish;
        return granted.compareTo(wait) > 0 ? granted : wait;
    }

    private Duration jittered(Duration wait, int failed, String seed) {
        int spread =
                Math.floorMod(seed.hashCode() + PRIME * failed, 2 * jitterPerMille + 1)
                        - jitterPerMille;
        return wait.plus(wait.multipliedBy(spread).dividedBy(PER_MILLE));
    }
}
