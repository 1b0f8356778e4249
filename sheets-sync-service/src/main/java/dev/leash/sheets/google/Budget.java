package dev.leash.sheets.google;

import java.time.Duration;

/**
 * Counts calls, so that no stretch of time as long as the window has more than the most that is
 * allowed, wherever it begins. Pure: time is a parameter, and may overflow as {@link
 * System#nanoTime} may. Used by one thread at a time.
 */
final class Budget {

    private final long[] spentNanos;
    private final long windowNanos;
    private long spent;

    /**
     * A budget of which nothing is spent.
     *
     * @param most how many calls there may be in a window; at least 1
     */
    Budget(int most, Duration window) {
        this.spentNanos = new long[most];
        this.windowNanos = window.toNanos();
    }

    /** How long to wait until one more is allowed; 0 when it is allowed now. */
    long waitNanos(long nowNanos) {
        if (spent < spentNanos.length) {
            return 0;
        }
        long oldest = spentNanos[slot()];
        return Math.max(0, windowNanos - (nowNanos - oldest));
    }

    void spend(long nowNanos) {
        spentNanos[slot()] = nowNanos;
        spent++;
    }

    private int slot() {
        return (int) (spent % spentNanos.length);
    }
}
