package dev.leash.verification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Time limits of the verification.
 *
 * @param late how late a deadline may be met without a fault; null when lateness is measured and
 *     not judged, because faults were not recorded
 * @param underWay how long something unfinished counts as open rather than failed
 * @param cancelling how long after a cancellation or an acknowledgement an attempt may still begin,
 *     since a worker reads the log before it calls a provider
 * @param pagedWithin how long after a page was requested its first message must be handed over;
 *     null when that is measured and not judged
 */
public record Bounds(
        @Nullable Duration late,
        Duration underWay,
        Duration cancelling,
        @Nullable Duration pagedWithin) {

    /** Limits that do not judge how long pages take. */
    public Bounds(@Nullable Duration late, Duration underWay, Duration cancelling) {
        this(late, underWay, cancelling, null);
    }

    /** Limits for the log of any Leash, without a record of faults. */
    public static final Bounds OF_ANY_LOG =
            new Bounds(null, Duration.ofMinutes(30), Duration.ofMinutes(1));
}
