package dev.leash.chaos.mail;

/** Behaviour of the mail server. */
public enum FaultMode {
    /** Accepts mails. */
    WELL,
    /** Accepts mails slowly. */
    SLOW,
    /** Refuses every mail temporarily. */
    REFUSING,
    /** Accepts mails, and does not reply until the client times out. */
    HANGING,
    /** Accepts mails, and closes the connection before the reply. */
    DROPPING
}
