package dev.leash.model.webhook;

import dev.leash.model.code.Code;

/** Codes of events of webhooks and their endpoints; {@code docs/codes.md} explains each. */
public enum WebhookCode implements Code {
    ENDPOINT_ANSWERED_ERROR,
    ENDPOINT_GONE,
    ENDPOINT_WANTS_NO_MORE,
    TIMED_OUT,
    NO_SUCH_HOST,
    CONNECTION_REFUSED,
    CONNECTION_BROKEN,
    TLS_FAILED,
    ADDRESS_FORBIDDEN,
    SECRET_MISSING,
    ADDRESS_UNUSABLE,
    OUTCOME_NOT_REPORTED,
    TOO_MANY_WAITING,
    ENDPOINT_REMOVED,
    ENDPOINT_NOT_ENABLED,
    ENDPOINT_DISABLED,
    FAILING_FOR_DAYS,
    ENABLED_BY_SOMEBODY,
    ADDRESS_CHANGED,
    /** Written by a newer version of Leash. */
    UNKNOWN
}
