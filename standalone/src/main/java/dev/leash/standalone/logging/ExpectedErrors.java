package dev.leash.standalone.logging;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.jspecify.annotations.Nullable;

/**
 * Errors logged by the embedded broker that are part of normal operation: a producer that gave up a
 * record after a second, so that its sender could be told, continues with the next sequence number,
 * is refused once, and starts a new sequence.
 */
final class ExpectedErrors {

    private static final int MAX_CAUSES = 10;

    private ExpectedErrors() {}

    static boolean contain(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(OutOfOrderSequenceException.class::isInstance);
    }
}
