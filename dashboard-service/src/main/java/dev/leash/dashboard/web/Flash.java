package dev.leash.dashboard.web;

/**
 * What the next page says of what was just done.
 *
 * @param kind how it is shown
 * @param text what is said
 */
public record Flash(Kind kind, String text) {

    /** How it is shown. */
    public enum Kind {
        /** It was done. */
        DONE,
        /** Somebody signed in, and is offered a test page. */
        SIGNED_IN,
        /** Nothing was changed, and nothing had to be. */
        UNCHANGED,
        /** It was refused. */
        REFUSED,
        /** It was sent, and nobody knows yet. */
        OUTSTANDING
    }

    /** Whether it says that something went well. */
    public boolean isDone() {
        return kind == Kind.DONE || kind == Kind.SIGNED_IN;
    }
}
