package dev.leash.standalone.logging;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.jspecify.annotations.Nullable;

/**
 * Failures the embedded broker reports as errors, though they are how it and a client agree: a
 * producer that gave a record up after a second, because whoever waits for it is told so, goes on
 * with the next number, is refused once, and begins to count anew.
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
