package dev.leash.notifier.channel.email;

import java.util.Objects;
import java.util.stream.Stream;

/** A failure and what led to it. */
final class Causes {

    private Causes() {}

    /** The failure first, its root last. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** Whether something of a kind led to it. */
    static boolean include(Throwable failure, Class<? extends Throwable> kind) {
        return of(failure).anyMatch(kind::isInstance);
    }
}
