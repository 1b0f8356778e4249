package dev.leash.sheets.google;

import java.io.IOException;
import java.time.Duration;

/**
 * Schedule of checks of exported worksheets: after each write, in case somebody wrote at the same
 * time; the key columns every {@link #KEYS_EVERY}; all columns every {@link #WHOLE_EVERY}.
 * Thread-safe.
 */
final class CheckSchedule {

    static final Duration KEYS_EVERY = Duration.ofSeconds(30);
    static final Duration WHOLE_EVERY = Duration.ofMinutes(10);

    private static final int MANY_IN_A_ROW = 3;

    private long keysNanos;
    private long wholeNanos;
    private boolean closely = true;
    private boolean again;
    private int failed;

    CheckSchedule(long nowNanos) {
        keysNanos = nowNanos;
        wholeNanos = nowNanos;
    }

    /** Requests a check of all columns next. */
    synchronized void wantCloseLook() {
        closely = true;
    }

    synchronized boolean isCloseLookDue(long nowNanos) {
        return closely || nowNanos - wholeNanos >= WHOLE_EVERY.toNanos();
    }

    synchronized boolean isDue(long nowNanos) {
        return again || isCloseLookDue(nowNanos) || nowNanos - keysNanos >= KEYS_EVERY.toNanos();
    }

    /** Records a check, and whether it was followed by a write. */
    synchronized void looked(long nowNanos, boolean whole, boolean wrote) {
        keysNanos = nowNanos;
        again = wrote;
        failed = 0;
        if (whole) {
            wholeNanos = nowNanos;
            closely = false;
        }
    }

    /**
     * Records a check that found a worksheet missing. People rename and delete worksheets now and
     * then, and the next check reads the list anew.
     *
     * @throws IOException the failure, after several in a row
     */
    synchronized <E extends IOException> void failed(E failure) throws E {
        again = true;
        failed++;
        if (failed >= MANY_IN_A_ROW) {
            throw failure;
        }
    }
}
