package dev.leash.sheets.watch;

import dev.leash.sheets.file.Stamp;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides when a file is read: after a change, once it has been unchanged for a moment, so that it
 * is not read in the middle of a write. Slow writers pause for longer: the file is settled only
 * after a longer time, and may be read again then. A file that stays missing counts as unchanged.
 * Not thread-safe.
 */
final class Settling {

    private final long stillNanos;
    private final long settledNanos;
    private Optional<Stamp> last = Optional.empty();
    private boolean seen;
    private boolean read;
    private boolean again;
    private long lastChangeNanos;

    Settling(Duration still, Duration settled) {
        this.stillNanos = still.toNanos();
        this.settledNanos = settled.toNanos();
    }

    /**
     * Whether the file with this stamp is to be read; true once for each change, and once more if
     * that was requested.
     */
    boolean isDue(Optional<Stamp> stamp, long nowNanos) {
        if (!seen || !stamp.equals(last)) {
            seen = true;
            read = false;
            again = false;
            last = stamp;
            lastChangeNanos = nowNanos;
        }
        long still = nowNanos - lastChangeNanos;
        boolean due = (!read && still >= stillNanos) || (again && still >= settledNanos);
        read |= due;
        again &= !due;
        return due;
    }

    /** Requests that the file be read once more when it has settled. */
    void readAgain() {
        again = true;
    }

    /** Whether the file has been unchanged for the longer time; true of one that is not watched. */
    boolean isSettled(Optional<Stamp> stamp, long nowNanos) {
        return !seen || (stamp.equals(last) && nowNanos - lastChangeNanos >= settledNanos);
    }

    /** Whether the file has changed and cannot be read yet. */
    boolean isSettling() {
        return seen && !read;
    }
}
