package dev.leash.model.route;

import dev.leash.model.code.Code;

/** Codes of why a firing alert pages nobody; {@code docs/codes.md} explains each. */
public enum SuppressionCode implements Code {
    /** A silence takes it. */
    SILENCED,
    /** Its route pages nobody. */
    ROUTE_PAGES_NOBODY,
    /** Code of another version of Leash. */
    UNKNOWN
}
