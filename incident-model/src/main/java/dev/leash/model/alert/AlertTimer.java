package dev.leash.model.alert;

/** What an alert does by itself when its time has come. */
public enum AlertTimer {
    /** Tells how often it was reported since that was last told. */
    TELL,
    /** Tells that it is over: it has stayed so. */
    TELL_OVER,
    /** Asks triage again which incident it belongs to. */
    ASK,
    /** Asks triage whether it is still silenced. */
    SILENCE,
    /** Leaves the store: nothing was heard of it for {@link Alert#KEPT_FOR}. */
    FORGET
}
