package dev.leash.sheets.watch;

import dev.leash.sheets.file.Stamp;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells when a file is worth reading: it has changed since it was last read, and has been still for
 * a moment, so that nobody is in the middle of writing it. Whoever writes slowly pauses for longer:
 * the file is settled only once it has been still for a good while, and may be read again then. A
 * missing file is still when it stays away. Used by one thread.
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
     * Whether the file, as it is now, is to be read; says so once for each change, and once more if
     * that was asked for.
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

    /** Asks for the file to be read once more when it has settled. */
    void readAgain() {
        again = true;
    }

    /** Whether the file has been like this for a good while; true of one nobody looks after. */
    boolean isSettled(Optional<Stamp> stamp, long nowNanos) {
        return !seen || (stamp.equals(last) && nowNanos - lastChangeNanos >= settledNanos);
    }

    /** Whether the file has changed and is not still yet. */
    boolean isSettling() {
        return seen && !read;
    }
}
