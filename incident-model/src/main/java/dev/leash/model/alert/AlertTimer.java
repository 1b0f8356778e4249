package dev.leash.model.alert;

/** Timers of an alert. */
public enum AlertTimer {
    /** Tells how many reports there were since the last event. */
    TELL,
    /** Removes the alert from the store: no report for {@link Alert#KEPT_FOR}. */
    FORGET,
    /** Timer that only a newer version knows; ignored. */
    UNKNOWN
}
