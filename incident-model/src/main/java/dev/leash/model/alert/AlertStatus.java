package dev.leash.model.alert;

/** Whether a source says that something is broken, or that it is over. */
public enum AlertStatus {
    FIRING,
    RESOLVED,
    /** What only a newer version knows. */
    UNKNOWN
}
