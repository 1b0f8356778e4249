package dev.leash.view.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the reader of the log is doing.
 *
 * @param ready whether the view has reached what was the end of the log when its reader began
 * @param lag how many records it is behind; null when nobody can say
 * @param measuredAt when that was last known; null when it never was
 * @param trouble what keeps it from going on; null when nothing does
 */
public record ReaderStatus(
        boolean ready, @Nullable Long lag, @Nullable Instant measuredAt, @Nullable String trouble) {

    static final ReaderStatus STARTING = new ReaderStatus(false, null, null, null);

    /** Whether the reader is alive and knows how far behind it is. */
    public boolean isUp() {
        return trouble == null && lag != null;
    }

    ReaderStatus measured(boolean hasCaughtUp, long newLag, Instant at) {
        return new ReaderStatus(ready || hasCaughtUp, newLag, at, null);
    }

    ReaderStatus troubled(RuntimeException cause) {
        return new ReaderStatus(ready, null, measuredAt, inWords(cause));
    }

    /** People read this, so the name of a class is no answer; the log has it. */
    private static String inWords(RuntimeException cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? "no reason was given, but the log of this process says where it happened"
                : message.strip().lines().toList().getFirst();
    }
}
