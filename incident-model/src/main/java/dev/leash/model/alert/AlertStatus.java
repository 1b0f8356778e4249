package dev.leash.model.alert;

/** Whether the source of an alert says that the problem persists or is over. */
public enum AlertStatus {
    FIRING,
    RESOLVED,
    /** Value that only a newer version knows. */
    UNKNOWN
}
