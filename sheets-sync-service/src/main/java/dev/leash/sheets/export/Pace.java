package dev.leash.sheets.export;

import dev.leash.sheets.workbook.Pacing;

/** Leaves time between writes, as the workbook wants it. Used by one thread. */
final class Pace {

    private final Pacing pacing;
    private long nextNanos;

    Pace(Pacing pacing, long nowNanos) {
        this.pacing = pacing;
        nextNanos = nowNanos;
    }

    boolean allows(long nowNanos) {
        return nowNanos - nextNanos >= 0;
    }

    void wrote(long beganNanos, long endedNanos) {
        long pause =
                Math.max(
                        pacing.least().toNanos(), (endedNanos - beganNanos) * (pacing.share() - 1));
        nextNanos = endedNanos + pause;
    }
}
