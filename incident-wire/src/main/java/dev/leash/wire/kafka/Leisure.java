package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How whoever only looks on works: it rests several times as long as it has worked. When little
 * happens nobody notices; in a storm, which keeps everybody busy, the machine is left to those who
 * take reports in and page. Used by one thread.
 */
public final class Leisure {

    private static final int RESTS_FOR_EACH_WORKED = 4;

    /** Shorter rests would cost more than they leave to others. */
    private static final Duration WORKS_AT_LEAST = Duration.ofMillis(2);

    /** Whoever waits for a page of what is looked on at should not have to wait for this. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private long workedNanos;

    /** How long to rest after so much work; never more than a second. */
    public static Duration after(Duration worked) {
        Duration rest = worked.multipliedBy(RESTS_FOR_EACH_WORKED);
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }

    /** Rests, when there was enough work to rest from. */
    public void rest(long newlyWorkedNanos) {
        workedNanos += newlyWorkedNanos;
        if (workedNanos >= WORKS_AT_LEAST.toNanos()) {
            LockSupport.parkNanos(after(Duration.ofNanos(workedNanos)).toNanos());
            workedNanos = 0;
        }
    }
}
