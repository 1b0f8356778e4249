package dev.leash.model.alert;

/** What an alert does by itself when its time has come. */
public enum AlertTimer {
    /** Tells how often it was reported since that was last told. */
    TELL,
    /** Leaves the store: nothing was heard of it for {@link Alert#KEPT_FOR}. */
    FORGET,
    /** What only a newer version knows. It does nothing. */
    UNKNOWN
}
