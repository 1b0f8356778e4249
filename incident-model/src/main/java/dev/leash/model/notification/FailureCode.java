package dev.leash.model.notification;

import java.util.Locale;

/** Kinds of failed attempts, for figures and for telling whether a channel fails for everybody. */
public enum FailureCode {
    /** The provider cannot be reached, is overloaded or put it off. */
    UNAVAILABLE,
    /** A setting is wrong, so that nothing can be sent to anybody. */
    MISCONFIGURED,
    /** The provider does not take messages for this recipient. */
    RECIPIENT_REFUSED,
    /** The provider refused the message for good. */
    REFUSED,
    /** Nobody knows whether the message went. */
    UNKNOWN_OUTCOME;

    /** Whether it may be due to the recipient rather than to the channel. */
    public boolean mayBeRecipient() {
        return switch (this) {
            case RECIPIENT_REFUSED, REFUSED -> true;
            case UNAVAILABLE, MISCONFIGURED, UNKNOWN_OUTCOME -> false;
        };
    }

    /** The code in {@code snake_case}, as metrics have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
