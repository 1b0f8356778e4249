package dev.leash.model.incident;

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
    ERROR
}
