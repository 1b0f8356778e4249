package dev.leash.model.narrative;

/** Look of an event in a list of them: that of how it leaves the incident. */
public enum Tone {
    PLAIN,
    PENDING,
    ASSIGNED,
    IN_PROGRESS,
    SNOOZED,
    RESOLVED,
    ERROR
}
