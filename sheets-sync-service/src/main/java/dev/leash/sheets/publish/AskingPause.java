package dev.leash.sheets.publish;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Pause before an undecided edit is sent again. Doubles each time, so that the writer of the
 * configuration, once back, does not find the same edit many times. Not thread-safe.
 */
final class AskingPause {

    static final Duration FIRST = Duration.ofSeconds(4);
    static final Duration LONGEST = Duration.ofSeconds(60);

    private final LongSupplier nanoTime;
    private Duration pause = Duration.ZERO;
    private long begun;

    /** No pause. */
    AskingPause(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean isOver() {
        return pause.isZero() || nanoTime.getAsLong() - begun >= pause.toNanos();
    }

    /** An edit was not decided in time. */
    void lengthen() {
        Duration twice = pause.multipliedBy(2);
        pause = pause.isZero() ? FIRST : twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        begun = nanoTime.getAsLong();
    }

    /** Edits are decided again. */
    void end() {
        pause = Duration.ZERO;
    }
}
