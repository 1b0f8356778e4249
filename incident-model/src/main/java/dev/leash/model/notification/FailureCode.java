package dev.leash.model.notification;

import dev.leash.model.code.Code;

/**
 * Codes of failed attempts, also for figures and for telling whether a channel fails for everybody;
 * {@code docs/codes.md} explains each.
 */
public enum FailureCode implements Code {
    /** The provider cannot be reached, is overloaded or put it off. */
    UNAVAILABLE,
    /** A setting is wrong, so that nothing can be sent to anybody. */
    MISCONFIGURED,
    /** The provider does not take messages for this recipient. */
    RECIPIENT_REFUSED,
    /** The provider refused the message for good. */
    REFUSED,
    /** Nobody knows whether the message went. */
    UNKNOWN_OUTCOME,
    /** The provider took it, and says that it did not arrive after all. */
    BOUNCED,
    /** The contact no longer has the channel. */
    NO_SUCH_CHANNEL,
    /** It waited for a worker for so long that it was not handed over; there may be another try. */
    QUEUED_TOO_LONG,
    /** Written by a newer version of Leash. */
    UNKNOWN;

    /** Whether it may be due to the recipient rather than to the channel. */
    public boolean mayBeRecipient() {
        return switch (this) {
            case RECIPIENT_REFUSED, REFUSED, BOUNCED, NO_SUCH_CHANNEL -> true;
            case UNAVAILABLE, MISCONFIGURED, UNKNOWN_OUTCOME, QUEUED_TOO_LONG, UNKNOWN -> false;
        };
    }
}
