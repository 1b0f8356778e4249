package dev.leash.verification.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * An injected fault.
 *
 * @param kind its kind
 * @param target what it was injected into
 * @param from its beginning
 * @param to its end; for a crash, when the process was healthy again
 */
public record Fault(Kind kind, String target, Instant from, Instant to) {

    /** Kind of fault. */
    public enum Kind {
        /** The process was killed (SIGKILL), started again, and is healthy. */
        CRASH(true),
        /** The process was stopped as an operator does, started again, and is healthy. */
        RESTART(true),
        /** The process was suspended. */
        PAUSE(true),
        /** Connections were cut, and new ones refused. */
        CUT(true),
        /** The network was slow. */
        SLOW(true),
        /** A provider failed. */
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

    /** Whether the fault may delay deadlines. */
    public boolean delaysDeadlines() {
        return kind.delaysDeadlines;
    }

    /** Whether the fault, or the recovery from it, overlaps a span. */
    boolean meets(Instant begin, Instant end, Duration recovery) {
        return !from.isAfter(end) && !to.plus(recovery).isBefore(begin);
    }

    /**
     * How much later something may be done, after it was due, because of the fault: the overlap of
     * both, and the time to recover. Restarting after a crash is part of the recovery.
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
