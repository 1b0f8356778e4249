package dev.leash.sheets.publish;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Pause before an edit is sent again that nobody decides. It doubles each time, so that whoever
 * decides again does not find the same edit a thousand times. Used by one thread.
 */
final class AskingPause {

    static final Duration FIRST = Duration.ofSeconds(4);
    static final Duration LONGEST = Duration.ofSeconds(60);

    private final LongSupplier nanoTime;
    private Duration pause = Duration.ZERO;
    private long begun;

    /** No pause yet. */
    AskingPause(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean isOver() {
        return pause.isZero() || nanoTime.getAsLong() - begun >= pause.toNanos();
    }

    /** Nobody decided one that was sent. */
    void lengthen() {
        Duration twice = pause.multipliedBy(2);
        pause = pause.isZero() ? FIRST : twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        begun = nanoTime.getAsLong();
    }

    /** Somebody decides. */
    void end() {
        pause = Duration.ZERO;
    }
}
