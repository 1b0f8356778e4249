package dev.leash.dashboard.web;

/**
 * Message about the last request, shown on the next page.
 *
 * @param kind how it is shown
 * @param text the message
 */
public record Flash(Kind kind, String text) {

    /** Kind of message. */
    public enum Kind {
        /** The request was carried out. */
        DONE,
        /** Somebody signed in, and is offered a test page. */
        SIGNED_IN,
        /** Nothing had to be changed. */
        UNCHANGED,
        /** The request was refused. */
        REFUSED,
        /** The request was sent, and its outcome is not known yet. */
        OUTSTANDING
    }

    /** Whether the message reports success. */
    public boolean isDone() {
        return kind == Kind.DONE || kind == Kind.SIGNED_IN;
    }
}
