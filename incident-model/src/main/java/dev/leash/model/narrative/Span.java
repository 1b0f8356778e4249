package dev.leash.model.narrative;

import java.time.Instant;

/** Part of a {@link Phrase} that a channel may mark up. */
public sealed interface Span {

    /** Text written by Leash. */
    record Text(String text) implements Span {}

    /** Text written by somebody else, which may contain anything. */
    record Quote(String text) implements Span {}

    /** A person, by id or another reference. */
    record Person(String id) implements Span {}

    /** A point in time. */
    record Time(Instant at) implements Span {}
}
