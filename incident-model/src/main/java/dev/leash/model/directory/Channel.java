package dev.leash.model.directory;

/** A way to reach a person, in the order in which they are shown. */
public enum Channel {
    SLACK,
    SMS,
    VOICE,
    EMAIL
}
