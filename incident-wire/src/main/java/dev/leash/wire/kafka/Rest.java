package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How long the thread of a Streams application may wait for records. Kafka Streams wakes it every
 * {@code poll.ms} to look whether an alarm is due or a commit is, fifty times a second while nothing
 * happens; here it is woken when there is something to do.
 */
public final class Rest {

    /** A thread that is to end, or whose group divides its work anew, notices after so long. */
    static final Duration AT_MOST = Duration.ofMillis(500);

    /** Kafka Streams counts in whole milliseconds, and must find the moment passed. */
    private static final Duration SURELY_PASSED = Duration.ofMillis(2);

    private static final ThreadLocal<Rest> OF_THREAD = ThreadLocal.withInitial(Rest::new);

    private final NavigableSet<Long> alarmsAtNanos = new TreeSet<>();
    private boolean isBusy;

    Rest() {}

    /** That of the thread that asks. */
    static Rest ofThread() {
        return OF_THREAD.get();
    }

    /**
     * Wakes the thread that asks after so long at the latest. Each moment is remembered once, until
     * it has passed: whoever asks for it says how far ahead that may be.
     */
    public static void atMost(Duration wait) {
        ofThread().wakeAt(System.nanoTime() + wait.plus(SURELY_PASSED).toNanos());
    }

    void wakeAt(long nanos) {
        alarmsAtNanos.add(nanos);
    }

    /** Something was read, which is to be committed. */
    void hasWork() {
        isBusy = true;
    }

    /**
     * How long there is nothing to do. After work, that is no longer than until it is committed.
     *
     * @param commitInterval after how long Kafka Streams commits what was done
     */
    Duration length(long nowNanos, Duration commitInterval) {
        var passed = alarmsAtNanos.headSet(nowNanos, true);
        boolean untilCommitted = isBusy || !passed.isEmpty();
        isBusy = false;
        passed.clear();
        Duration longest = untilCommitted ? commitInterval.plus(SURELY_PASSED) : AT_MOST;
        Duration toAlarm =
                alarmsAtNanos.isEmpty()
                        ? AT_MOST
                        : Duration.ofNanos(alarmsAtNanos.first() - nowNanos);
        return Collections.min(List.of(longest, toAlarm, AT_MOST));
    }
}
