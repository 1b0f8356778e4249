package dev.leash.fake.google;

import java.time.Duration;

/**
 * Quota of a user's calls.
 *
 * @param reads the most reading calls
 * @param writes the most writing calls
 * @param within the time window
 */
public record Quota(int reads, int writes, Duration within) {

    /** Google's quota: 60 of each in a minute. */
    public static final Quota GRANTED = new Quota(60, 60, Duration.ofMinutes(1));

    /** No limit. */
    public static final Quota NONE =
            new Quota(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofMinutes(1));
}
