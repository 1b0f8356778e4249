package dev.leash.model.narrative;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** Part of a {@link Phrase} that a channel may mark up in a way of its own. */
public sealed interface Span {

    /** Words of Leash. */
    record Text(String text) implements Span {
        public Text {
            requireNonNull(text, "text");
        }
    }

    /** Words of somebody else, which may be anything. */
    record Quote(String text) implements Span {
        public Quote {
            requireNonNull(text, "text");
        }
    }

    /** Somebody, by their id or whatever else they go by. */
    record Person(String id) implements Span {
        public Person {
            requireNonNull(id, "id");
        }
    }

    /** A moment. */
    record Time(Instant at) implements Span {
        public Time {
            requireNonNull(at, "at");
        }
    }
}
