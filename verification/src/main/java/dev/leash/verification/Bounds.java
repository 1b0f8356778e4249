package dev.leash.verification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Up to when something is only under way, or only a little late.
 *
 * @param late how late a deadline may be met while nothing is broken; null when that is measured
 *     and not judged, because nobody wrote down what was broken
 * @param underWay for how long something that has not come to its end is open rather than failed
 * @param cancelling how long after it was cancelled, or answered, something may still be begun:
 *     whoever hands messages over asks the log whether they are still wanted, and then calls a
 *     provider
 * @param pagedWithin how long after somebody was to be paged the first message may be handed over;
 *     null when that is measured and not judged
 */
public record Bounds(
        @Nullable Duration late,
        Duration underWay,
        Duration cancelling,
        @Nullable Duration pagedWithin) {

    /** Bounds that do not judge how long pages take. */
    public Bounds(@Nullable Duration late, Duration underWay, Duration cancelling) {
        this(late, underWay, cancelling, null);
    }

    /** For the log of a Leash that has been through whatever it has been through. */
    public static final Bounds OF_ANY_LOG =
            new Bounds(null, Duration.ofMinutes(30), Duration.ofMinutes(1));
}
