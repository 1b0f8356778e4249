package dev.leash.intake.declare;

import java.util.concurrent.Semaphore;

/**
 * Whether triage answers in time. While it does not, waiting for it would only keep senders from
 * sending: all but one of them go on at once, and that one notices when triage has caught up. A
 * crowd does not wait either: the more wait, the longer each of them does.
 */
final class Punctuality {

    /** The most who wait together. */
    static final int MAX_TOGETHER = 200;

    private final Semaphore together = new Semaphore(MAX_TOGETHER);
    private final Semaphore scout = new Semaphore(1);
    private volatile boolean late;

    /** How somebody waits for an answer. */
    enum Wait {
        /** With all others. */
        WITH_OTHERS,
        /** As the one who notices. */
        AS_SCOUT,
        /** Not at all. */
        NOT
    }

    /** How whoever comes now should wait; {@link #over} ends every wait. */
    Wait next() {
        if (late) {
            return scout.tryAcquire() ? Wait.AS_SCOUT : Wait.NOT;
        }
        return together.tryAcquire() ? Wait.WITH_OTHERS : Wait.NOT;
    }

    /** Somebody who waited was answered in time, or was not. */
    void noted(boolean isAnswered) {
        late = !isAnswered;
    }

    /** A wait is over, however it ended. */
    void over(Wait wait) {
        switch (wait) {
            case WITH_OTHERS -> together.release();
            case AS_SCOUT -> scout.release();
            case NOT -> {}
        }
    }
}
