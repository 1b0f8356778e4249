package dev.leash.sheets.google;

import java.time.Duration;

/**
 * Exponential backoff with jitter: one second, doubled with each failure in a row, up to {@link
 * #LONGEST}, and of that a random part between a half and all. Pure.
 */
final class Backoff {

    static final Duration LONGEST = Duration.ofSeconds(32);

    private static final int MAX_DOUBLINGS = 5;

    private Backoff() {}

    /**
     * The pause.
     *
     * @param failures the number of failures in a row; at least 1
     * @param random from 0 to 1
     */
    static Duration after(int failures, double random) {
        long wholeMillis = 1_000L << Math.min(failures - 1, MAX_DOUBLINGS);
        long millis = Math.min(wholeMillis, LONGEST.toMillis());
        return Duration.ofMillis(Math.round(millis * (0.5 + random / 2)));
    }
}
