package dev.leash.model.narrative;

import java.time.Instant;

/** Manner in which a channel writes the parts of a {@link Phrase}; as they are, unless it says. */
public interface Decoration {

    /** Everything as it is: people by their ids, moments in UTC. */
    Decoration PLAIN = new Decoration() {};

    /** Words of Leash. */
    default String text(String text) {
        return text;
    }

    /** Words of somebody else. */
    default String quote(String text) {
        return text(text);
    }

    /** Somebody, by their id or whatever else they go by. */
    default String person(String id) {
        return quote(id);
    }

    /** A moment. */
    default String time(Instant at) {
        return text(at.toString());
    }
}
