package dev.leash.verification.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that was broken on purpose, and for how long.
 *
 * @param kind what was done
 * @param target to what
 * @param from since when
 * @param to until when; for a crash, when the process was well again
 */
public record Fault(Kind kind, String target, Instant from, Instant to) {

    /** What can be done. */
    public enum Kind {
        /** The process was killed without a chance to tidy up, started again, and is well. */
        CRASH(true),
        /** The process was ended as an operator does, started again, and is well. */
        RESTART(true),
        /** The process stood still. */
        PAUSE(true),
        /** Connections were cut, and none came about. */
        CUT(true),
        /** Everything on the wire took longer. */
        SLOW(true),
        /** A provider did not do its work. */
        PROVIDER(false);

        private final boolean delaysDeadlines;

        Kind(boolean delaysDeadlines) {
            this.delaysDeadlines = delaysDeadlines;
        }
    }

    public Fault {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the fault ends at " + to + ", before " + from);
        }
    }

    /** Whether a deadline may be late because of it. */
    public boolean delaysDeadlines() {
        return kind.delaysDeadlines;
    }

    /** Whether it, or the time it takes to recover from it, meets this stretch of time. */
    boolean meets(Instant begin, Instant end, Duration recovery) {
        return !from.isAfter(end) && !to.plus(recovery).isBefore(begin);
    }

    /**
     * How much later something may be because of it that was due and done at these moments: as long
     * as it lasted meanwhile, and the time to recover from it. How long a process takes to be well
     * after a crash is part of recovering.
     */
    Duration excuse(Instant due, Instant done, Duration recovery) {
        return kind == Kind.CRASH ? recovery : within(due, done).plus(recovery);
    }

    private Duration within(Instant begin, Instant end) {
        Instant first = from.isAfter(begin) ? from : begin;
        Instant last = to.isBefore(end) ? to : end;
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }
}
