package dev.leash.model.incident;

import java.util.List;

/** The states of an incident, by the names people and programs see. */
public enum State {
    /** Reported, and nobody has it yet. */
    PENDING,
    /** Somebody has it and has not acknowledged yet. */
    ASSIGNED,
    /** Somebody is working on it. */
    IN_PROGRESS,
    /** Over. */
    RESOLVED,
    /**
     * Nobody could be found and the path says to stop, or Leash itself cannot go on. A person can
     * still act.
     */
    ERROR,
    /** What only a newer version knows. */
    UNKNOWN;

    /** Every state there is. */
    public static final List<State> ALL =
            List.of(PENDING, ASSIGNED, IN_PROGRESS, RESOLVED, ERROR);
}
