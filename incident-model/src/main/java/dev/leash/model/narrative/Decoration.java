package dev.leash.model.narrative;

import java.time.Instant;

/**
 * Markup of the parts of a {@link Phrase} in one channel; parts are written unchanged unless
 * overridden.
 */
public interface Decoration {

    /** Plain text: people by their ids, times in UTC. */
    Decoration PLAIN = new Decoration() {};

    /** Text written by Leash. */
    default String text(String text) {
        return text;
    }

    /** Text written by somebody else, which may contain anything. */
    default String quote(String text) {
        return text(text);
    }

    /** A person, by id or another reference. */
    default String person(String id) {
        return quote(id);
    }

    /** A point in time. */
    default String time(Instant at) {
        return text(at.toString());
    }
}
