package dev.leash.model.expression;

import dev.leash.model.code.Code;

/** Codes of why conditions do not hold; {@code docs/codes.md} explains each. */
public enum MismatchCode implements Code {
    /** The subject of a condition is not set. */
    SUBJECT_NOT_SET,
    /** What a condition compares with is not set. */
    VALUE_NOT_SET,
    /** A condition does not hold. */
    CONDITION_NOT_MET,
    /** A condition cannot be understood. */
    CONDITION_UNKNOWN,
    /** It is switched off. */
    DISABLED,
    /** It is only for reports with a dedup key. */
    NEEDS_DEDUP_KEY,
    /** Code of another version of Leash. */
    UNKNOWN
}
