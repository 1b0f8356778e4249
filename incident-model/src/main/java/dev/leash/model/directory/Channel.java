package dev.leash.model.directory;

import java.util.List;

/** Way to reach a person, in display order. */
public enum Channel {
    SLACK,
    SMS,
    VOICE,
    EMAIL,
    /** Value that only a newer version knows. Nobody can be reached on it here. */
    UNKNOWN;

    /** Every known channel, in display order. */
    public static final List<Channel> ALL = List.of(SLACK, SMS, VOICE, EMAIL);
}
