package dev.leash.view.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Status of the reader of the log.
 *
 * @param ready whether the view has reached the end of the log as of the start of its reader
 * @param lag number of records it is behind; null when unknown
 * @param measuredAt when the lag was last measured; null for never
 * @param trouble problem that stops it; null when there is none
 */
public record ReaderStatus(
        boolean ready, @Nullable Long lag, @Nullable Instant measuredAt, @Nullable String trouble) {

    static final ReaderStatus STARTING = new ReaderStatus(false, null, null, null);

    /** Whether the reader works and knows how far behind it is. */
    public boolean isUp() {
        return trouble == null && lag != null;
    }

    ReaderStatus measured(boolean hasCaughtUp, long newLag, Instant at) {
        return new ReaderStatus(ready || hasCaughtUp, newLag, at, null);
    }

    ReaderStatus troubled(RuntimeException cause) {
        return new ReaderStatus(ready, null, measuredAt, inWords(cause));
    }

    /** Description of a failure for people; the log has the class of the exception. */
    private static String inWords(RuntimeException cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? "no reason was given, but the log of this process says where it happened"
                : message.strip().lines().toList().getFirst();
    }
}
