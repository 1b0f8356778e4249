package dev.leash.sheets.watch;

import dev.leash.sheets.file.Stamp;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells when a file is worth reading: it has changed since it was last read, and has been still for
 * a while, so that nobody is in the middle of writing it. A missing file is still when it stays
 * away. Used by one thread.
 */
final class Settling {

    private final long stillNanos;
    private Optional<Stamp> last = Optional.empty();
    private boolean seen;
    private boolean read;
    private long lastChangeNanos;

    Settling(Duration still) {
        this.stillNanos = still.toNanos();
    }

    /** Whether the file, as it is now, is to be read; says so once for each change. */
    boolean isDue(Optional<Stamp> stamp, long nowNanos) {
        if (!seen || !stamp.equals(last)) {
            seen = true;
            read = false;
            last = stamp;
            lastChangeNanos = nowNanos;
        }
        boolean due = !read && nowNanos - lastChangeNanos >= stillNanos;
        read |= due;
        return due;
    }

    /** Whether the file has changed and is not still yet. */
    boolean isSettling() {
        return seen && !read;
    }
}
