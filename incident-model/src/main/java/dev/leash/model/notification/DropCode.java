package dev.leash.model.notification;

import dev.leash.model.code.Code;

/** Codes of why a delivery is suppressed or cancelled; {@code docs/codes.md} explains each. */
public enum DropCode implements Code {
    NEVER_TOLD,
    NO_UPDATES_WANTED,
    OLD_NEWS,
    TOO_LATE,
    ANSWERED,
    ACKNOWLEDGED,
    SNOOZED,
    RESOLVED,
    NO_LONGER_SO,
    WITHDRAWN,
    /** Written by a newer version of Leash. */
    UNKNOWN
}
