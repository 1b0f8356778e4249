package dev.leash.intake.twilio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often a number is told what it did not ask for: a few times, then once in twenty minutes. It
 * is kept in memory, and for the numbers that were last heard of.
 */
final class Patience {

    private static final int AT_ONCE = 3;
    private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(20);
    private static final int MAX_NUMBERS = 10_000;

    private final Cache<String, Bucket> byNumber =
            Caffeine.newBuilder()
                    .maximumSize(MAX_NUMBERS)
                    .expireAfterAccess(ONE_MORE_AFTER.multipliedBy(AT_ONCE))
                    .build();

    /** Whether it lasts for once more. */
    boolean lasts(String number) {
        return byNumber.get(number, _ -> fresh()).tryConsume(1);
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, ONE_MORE_AFTER))
                .build();
    }
}
