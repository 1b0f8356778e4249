package dev.leash.model.incident;

/** How far an incident is known: what people make of it beside who is paged for it. */
public enum Stage {
    /** Somebody is paged, and nothing was declared. */
    PAGE,
    /** Somebody has said that it is an incident, whoever is paged. */
    DECLARED,
    /** What only a newer version knows. */
    UNKNOWN
}
