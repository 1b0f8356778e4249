package dev.leash.sheets.google;

import java.time.Duration;

/**
 * Sliding-window rate limit: no span as long as the window has more calls than allowed. Pure: time
 * is a parameter, and may overflow as {@link System#nanoTime} may. Not thread-safe.
 */
final class Budget {

    private final long[] spentNanos;
    private final long windowNanos;
    private long spent;

    /**
     * An unused budget.
     *
     * @param most how many calls are allowed in a window; at least 1
     */
    Budget(int most, Duration window) {
        this.spentNanos = new long[most];
        this.windowNanos = window.toNanos();
    }

    /** How long to wait for the next call; 0 when it is allowed now. */
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
