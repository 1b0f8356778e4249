package dev.leash.model.notification;

import java.time.Instant;

/**
 * Why a delivery is not tried yet.
 *
 * @param until when it will be tried, unless something happens before
 * @param reason reason of the deferral
 */
public record Deferral(Instant until, Reason reason) {

    /** Reason of a deferral. */
    public enum Reason {
        /** A rule of the recipient defers this channel. */
        RULE,
        /** The recipient's quiet hours. */
        QUIET_HOURS,
        /** The rate limit of the recipient on this channel. */
        THROTTLE,
        /** Earlier messages to the recipient on this channel are slow to get through. */
        BUSY,
        /** Value that only a newer version knows. */
        UNKNOWN
    }
}
