package dev.leash.intake.twilio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * Limits replies to messages that are no commands: per number three, then one every twenty minutes.
 * Kept in memory, for the 10,000 most recent numbers.
 */
final class ReplyRateLimit {

    private static final int AT_ONCE = 3;
    private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(20);
    private static final int MAX_NUMBERS = 10_000;

    private final Cache<String, Bucket> byNumber =
            Caffeine.newBuilder()
                    .maximumSize(MAX_NUMBERS)
                    .expireAfterAccess(ONE_MORE_AFTER.multipliedBy(AT_ONCE))
                    .build();

    /** Whether one more reply is allowed; counts it. */
    boolean lasts(String number) {
        return byNumber.get(number, _ -> fresh()).tryConsume(1);
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, ONE_MORE_AFTER))
                .build();
    }
}
