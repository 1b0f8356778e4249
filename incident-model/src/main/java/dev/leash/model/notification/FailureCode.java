package dev.leash.model.notification;

import dev.leash.model.code.Code;

/**
 * Codes of failed attempts, also used for metrics and channel health; {@code docs/codes.md}
 * explains each.
 */
public enum FailureCode implements Code {
    /** The provider cannot be reached, is overloaded, or asked to wait. */
    UNAVAILABLE,
    /** A setting is wrong, so nothing can be sent to anybody. */
    MISCONFIGURED,
    /** The provider does not accept messages for this recipient. */
    RECIPIENT_REFUSED,
    /** The provider refused the message permanently. */
    REFUSED,
    /** The outcome is unknown: the message may or may not have been sent. */
    UNKNOWN_OUTCOME,
    /** The provider accepted the message, and reported later that it did not arrive. */
    BOUNCED,
    /** The contact no longer has the channel. */
    NO_SUCH_CHANNEL,
    /** The message waited for a worker too long and was not handed over; it may be retried. */
    QUEUED_TOO_LONG,
    /** Written by a newer version of Leash. */
    UNKNOWN;

    /** Whether the failure may be due to the recipient rather than to the channel. */
    public boolean mayBeRecipient() {
        return switch (this) {
            case RECIPIENT_REFUSED, REFUSED, BOUNCED, NO_SUCH_CHANNEL -> true;
            case UNAVAILABLE, MISCONFIGURED, UNKNOWN_OUTCOME, QUEUED_TOO_LONG, UNKNOWN -> false;
        };
    }
}
