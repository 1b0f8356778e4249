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
        /** Nothing was changed, and nothing had to be. */
        UNCHANGED,
        /** It was refused. */
        REFUSED,
        /** It was sent, and nobody knows yet. */
        OUTSTANDING
    }
}
