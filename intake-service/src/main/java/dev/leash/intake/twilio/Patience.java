package dev.leash.intake.twilio;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a number is told what it did not ask for: a few times, then once in twenty minutes. It
 * is kept in memory, and for the numbers that were last heard of.
 */
final class Patience {

    private static final int AT_ONCE = 3;
    private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(20);
    private static final int MAX_NUMBERS = 10_000;

    private final Map<String, Bucket> byNumber = new LastHeardOf();

    /** Whether it lasts for once more. */
    synchronized boolean lasts(String number) {
        return byNumber.computeIfAbsent(number, _ -> fresh()).tryConsume(1);
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, ONE_MORE_AFTER))
                .build();
    }

    private static final class LastHeardOf extends LinkedHashMap<String, Bucket> {
        @java.io.Serial private static final long serialVersionUID = 1;

        LastHeardOf() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_NUMBERS;
        }
    }
}
