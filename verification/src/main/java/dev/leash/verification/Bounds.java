package dev.leash.verification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Up to when something is only under way, or only a little late.
 *
 * @param late how late a deadline may be met while nothing is broken; null when that is measured
 *     and not judged, because nobody wrote down what was broken
 * @param underWay for how long something that has not come to its end is open rather than failed
 * @param cancelling how long after it was cancelled something may still be begun
 */
public record Bounds(@Nullable Duration late, Duration underWay, Duration cancelling) {

    /** For the log of a Leash that has been through whatever it has been through. */
    public static final Bounds OF_ANY_LOG =
            new Bounds(null, Duration.ofMinutes(30), Duration.ofMinutes(1));
}
