package dev.leash.intake.declare;

import java.util.concurrent.Semaphore;

/**
 * Decides which reports wait for triage. While triage is late, only one report at a time waits, as
 * a scout that notices when triage has caught up; all others are answered at once. While triage is
 * in time, at most {@value #MAX_TOGETHER} wait at the same time.
 */
final class TriageWaitPolicy {

    /** The most reports that wait at the same time while triage is in time. */
    static final int MAX_TOGETHER = 200;

    private final Semaphore together = new Semaphore(MAX_TOGETHER);
    private final Semaphore scout = new Semaphore(1);
    private volatile boolean late;

    /** Whether and how a report waits. */
    enum Wait {
        /** Waits, since triage is in time. */
        WITH_OTHERS,
        /** Waits alone, to find out whether triage has caught up. */
        AS_SCOUT,
        /** Does not wait. */
        NOT
    }

    /** How the next report waits; every call must be followed by {@link #over}. */
    Wait next() {
        if (late) {
            return scout.tryAcquire() ? Wait.AS_SCOUT : Wait.NOT;
        }
        return together.tryAcquire() ? Wait.WITH_OTHERS : Wait.NOT;
    }

    /** Records whether triage answered a waiting report in time. */
    void noted(boolean isAnswered) {
        late = !isAnswered;
    }

    /** Ends a wait, whatever its outcome. */
    void over(Wait wait) {
        switch (wait) {
            case WITH_OTHERS -> together.release();
            case AS_SCOUT -> scout.release();
            case NOT -> {}
        }
    }
}
