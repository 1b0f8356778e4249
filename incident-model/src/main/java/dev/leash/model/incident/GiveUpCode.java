package dev.leash.model.incident;

import dev.leash.model.code.Code;

/** Codes of why an incident is in ERROR; {@code docs/codes.md} explains each. */
public enum GiveUpCode implements Code {
    NOBODY_FOUND,
    DEADLINE_NOT_DECIDED,
    OPENING_NOT_DECIDED,
    /** Written by a newer version of Leash. */
    UNKNOWN
}
