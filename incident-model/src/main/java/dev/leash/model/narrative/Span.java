package dev.leash.model.narrative;

import java.time.Instant;

/** Part of a {@link Phrase} that a channel may mark up in a way of its own. */
public sealed interface Span {

    /** Words of Leash. */
    record Text(String text) implements Span {}

    /** Words of somebody else, which may be anything. */
    record Quote(String text) implements Span {}

    /** Somebody, by their id or whatever else they go by. */
    record Person(String id) implements Span {}

    /** A moment. */
    record Time(Instant at) implements Span {}
}
