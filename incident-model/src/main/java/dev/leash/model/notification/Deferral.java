package dev.leash.model.notification;

import java.time.Instant;

/**
 * Why a delivery is not tried yet.
 *
 * @param until when it is, unless something happens before
 * @param reason why
 */
public record Deferral(Instant until, Reason reason) {

    /** Why something waits. */
    public enum Reason {
        /** Its reader wants to be told on this channel only later. */
        RULE,
        /** Its reader wants to be left alone at this hour. */
        QUIET_HOURS,
        /** Its reader was told enough on this channel just now. */
        THROTTLE,
        /** What only a newer version knows. */
        UNKNOWN
    }

}
