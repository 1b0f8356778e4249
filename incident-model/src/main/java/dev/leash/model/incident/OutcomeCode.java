package dev.leash.model.incident;

import dev.leash.model.code.Code;

/** Codes of what was refused, or had been done before; {@code docs/codes.md} explains each. */
public enum OutcomeCode implements Code {
    UNKNOWN_INCIDENT,
    UNKNOWN_CONTACT,
    NOT_REACHABLE,
    NEEDS_PERSON,
    NOT_ALLOWED,
    AMBIGUOUS,
    INCIDENT_RESOLVED,
    NOBODY_HAS_IT,
    CHANGED_MEANWHILE,
    REOPENED_MEANWHILE,
    NOTHING_TO_ANSWER,
    NOT_UNDERSTOOD,
    NO_CODE_AWAITED,
    WRONG_CODE,
    ASKED_TOO_OFTEN,
    MESSAGE_FORGOTTEN,
    ENDPOINT_CLOSED,
    ALREADY_CARRIED_OUT,
    ALREADY_OPENED,
    ALREADY_OPEN,
    ALREADY_ACKNOWLEDGED,
    ALREADY_RESOLVED,
    ALREADY_ASSIGNED,
    ALREADY_ON_ITS_WAY,
    ALREADY_REPORTED,
    ATTACHED_TO_OPEN,
    RECOVERY_NOTED,
    NOTHING_FIRING,
    ENDPOINT_NOT_DISABLED,
    DEADLINE_NOT_ARMED,
    NOBODY_ELSE_FOUND,
    TOO_OLD_TO_REOPEN,
    MANAGED_ELSEWHERE,
    NAME_TAKEN,
    REFERENCE_MISSING,
    STILL_REFERENCED,
    TOO_MANY,
    TOO_LARGE,
    ALREADY_SO,
    ALREADY_GONE,
    /** Told by another version of Leash, which had no code for it or has one that is newer. */
    UNKNOWN
}
