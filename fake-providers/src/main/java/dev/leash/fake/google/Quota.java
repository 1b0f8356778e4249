package dev.leash.fake.google;

import java.time.Duration;

/**
 * How many calls a user may make in some time.
 *
 * @param reads the most calls that read
 * @param writes the most calls that write
 * @param within in which time
 */
public record Quota(int reads, int writes, Duration within) {

    /** What Google grants: 60 of each in a minute. */
    public static final Quota GRANTED = new Quota(60, 60, Duration.ofMinutes(1));

    /** So many that nobody meets it. */
    public static final Quota NONE =
            new Quota(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofMinutes(1));
}
