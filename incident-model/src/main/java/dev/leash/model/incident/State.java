package dev.leash.model.incident;

import java.util.List;

/** State of an incident, by the name that people and programs see. */
public enum State {
    /** Reported; nobody is assigned yet. */
    PENDING,
    /** Somebody is assigned and has not acknowledged yet. */
    ASSIGNED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** Resolved. */
    RESOLVED,
    /**
     * Nobody could be found and the path does not search again, or Leash itself cannot continue.
     * People can still act.
     */
    ERROR,
    /** A draft: nobody is paged. */
    DRAFT,
    /** Value that only a newer version knows. */
    UNKNOWN;

    /** Every known state. */
    public static final List<State> ALL =
            List.of(PENDING, ASSIGNED, IN_PROGRESS, RESOLVED, ERROR, DRAFT);
}
