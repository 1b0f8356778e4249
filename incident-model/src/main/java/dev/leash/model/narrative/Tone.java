package dev.leash.model.narrative;

/** Look of an event in a list, by the state it leaves the incident in. */
public enum Tone {
    PLAIN,
    PENDING,
    ASSIGNED,
    IN_PROGRESS,
    SNOOZED,
    RESOLVED,
    ERROR
}
