package dev.leash.sheets.export;

import dev.leash.sheets.workbook.Pacing;

/** Enforces the pauses between writes that the workbook asks for. Not thread-safe. */
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
