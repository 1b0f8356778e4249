package dev.leash.model.incident;

/** Stage of an incident: whether it was declared, independent of who is paged. */
public enum Stage {
    /** People are paged; the incident was not declared. */
    PAGE,
    /** Somebody has declared the incident. */
    DECLARED,
    /** Drafted automatically; nobody is paged, and nothing is public until a person publishes it. */
    DRAFT,
    /** A draft that was dismissed, or that has expired. */
    DISMISSED,
    /** Value that only a newer version knows. */
    UNKNOWN
}
