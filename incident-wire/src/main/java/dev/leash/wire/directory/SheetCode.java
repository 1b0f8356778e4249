package dev.leash.wire.directory;

import dev.leash.model.code.Code;

/**
 * Codes of what is refused in a sheet of the workbook, or looks like a mistake; {@code
 * docs/codes.md} explains each.
 */
public enum SheetCode implements Code {
    SHEET_UNREADABLE,
    HEADER_INVALID,
    COLUMN_TWICE,
    TOO_MANY_ROWS,
    TOO_LARGE,
    MORE_PROBLEMS,
    ROW_CUT_OFF,
    NAME_MISSING,
    NAME_INVALID,
    NAME_TAKEN,
    EMAIL_INVALID,
    PHONE_INVALID,
    ALIASES_INVALID,
    TIME_ZONE_INVALID,
    RULES_INVALID,
    QUIET_HOURS_INVALID,
    ROLE_INVALID,
    TIME_INVALID,
    END_BEFORE_START,
    ASSIGNEES_INVALID,
    UNKNOWN_PERSON,
    NOT_REACHABLE,
    MAY_ONLY_LOOK,
    URL_INVALID,
    FORMAT_INVALID,
    EVENTS_INVALID,
    SECRET_INVALID,
    NOT_YES_OR_NO,
    ROWS_REFUSED,
    MASS_REMOVAL,
    MANAGED_ELSEWHERE,
    NOT_TAKEN,
    /** Written by a newer version of Leash. */
    UNKNOWN
}
