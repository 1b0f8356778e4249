package dev.leash.model.directory;

import java.util.List;

/** A way to reach a person, in the order in which they are shown. */
public enum Channel {
    SLACK,
    SMS,
    VOICE,
    EMAIL,
    /** What only a newer version knows. Nobody here can be reached on it. */
    UNKNOWN;

    /** Every channel there is, in the order in which they are shown. */
    public static final List<Channel> ALL = List.of(SLACK, SMS, VOICE, EMAIL);
}
