package dev.leash.chaos.mail;

/** How a mail server behaves. */
public enum Mood {
    /** It takes what it is given and says so. */
    WELL,
    /** It takes its time. */
    SLOW,
    /** It puts everything off. */
    REFUSING,
    /** It takes what it is given and does not say so for longer than anybody waits. */
    HANGING,
    /** It takes what it is given, and the line is cut before it can say so. */
    DROPPING
}
