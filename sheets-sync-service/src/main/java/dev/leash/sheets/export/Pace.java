package dev.leash.sheets.export;

import java.time.Duration;

/**
 * Leaves time between writes: at least a second, and so much that writing never takes more than a
 * twentieth of it. Used by one thread.
 */
final class Pace {

    static final Duration LEAST = Duration.ofSeconds(1);

    private static final int SHARE = 20;

    private long nextNanos;

    Pace(long nowNanos) {
        nextNanos = nowNanos;
    }

    boolean allows(long nowNanos) {
        return nowNanos - nextNanos >= 0;
    }

    /** Takes note of a write. */
    void wrote(long beganNanos, long endedNanos) {
        long pause = Math.max(LEAST.toNanos(), (endedNanos - beganNanos) * (SHARE - 1));
        nextNanos = endedNanos + pause;
    }
}
