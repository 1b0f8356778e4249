package dev.leash.sheets.google;

import java.io.IOException;
import java.time.Duration;

/**
 * When worksheets are looked at: after each write, to see whether somebody was at work at the same
 * time; every {@link #KEYS_EVERY}, at the columns that tell rows apart; and every {@link
 * #WHOLE_EVERY}, at all of them. For any thread.
 */
final class Looks {

    static final Duration KEYS_EVERY = Duration.ofSeconds(30);
    static final Duration WHOLE_EVERY = Duration.ofMinutes(10);

    private static final int MANY_IN_A_ROW = 3;

    private long keysNanos;
    private long wholeNanos;
    private boolean closely = true;
    private boolean again;
    private int failed;

    Looks(long nowNanos) {
        keysNanos = nowNanos;
        wholeNanos = nowNanos;
    }

    /** All columns are looked at next. */
    synchronized void wantCloseLook() {
        closely = true;
    }

    synchronized boolean isCloseLookDue(long nowNanos) {
        return closely || nowNanos - wholeNanos >= WHOLE_EVERY.toNanos();
    }

    synchronized boolean isDue(long nowNanos) {
        return again || isCloseLookDue(nowNanos) || nowNanos - keysNanos >= KEYS_EVERY.toNanos();
    }

    /** Takes note of a look, and of whether something was written after it. */
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
     * Takes note of a look that found no worksheet where one should be. Now and then that happens,
     * because people rename and delete; the next look knows better.
     *
     * @throws IOException the failure, when it happens again and again
     */
    synchronized <E extends IOException> void failed(E failure) throws E {
        again = true;
        failed++;
        if (failed >= MANY_IN_A_ROW) {
            throw failure;
        }
    }
}
