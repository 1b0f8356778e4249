package dev.leash.model.incident;

/** Stage of an incident: whether it was declared, independent of who is paged. */
public enum Stage {
    /** People are paged; the incident was not declared. */
    PAGE,
    /** Somebody has declared the incident. */
    DECLARED,
    /** Value that only a newer version knows. */
    UNKNOWN
}
