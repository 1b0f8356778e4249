package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How long the thread of a Streams application may wait for records. Kafka Streams wakes up every
 * {@code poll.ms} to check for due punctuators and commits, fifty times a second when idle; here
 * the thread waits until there is something to do.
 */
public final class PollWait {

    /** Longest wait; bounds the delay of a shutdown or a rebalance. */
    static final Duration AT_MOST = Duration.ofMillis(500);

    /**
     * Added to each wait, since Kafka Streams counts in whole milliseconds and must find the time
     * passed.
     */
    private static final Duration SURELY_PASSED = Duration.ofMillis(2);

    private static final ThreadLocal<PollWait> OF_THREAD = ThreadLocal.withInitial(PollWait::new);

    private final NavigableSet<Long> alarmsAtNanos = new TreeSet<>();
    private boolean isBusy;

    PollWait() {}

    /** The wait of the calling thread. */
    static PollWait ofThread() {
        return OF_THREAD.get();
    }

    /**
     * Wakes the calling thread after that time at the latest. Each wake-up is kept once, until it
     * has passed, so callers must bound how far ahead it is.
     */
    public static void atMost(Duration wait) {
        ofThread().wakeAt(System.nanoTime() + wait.plus(SURELY_PASSED).toNanos());
    }

    void wakeAt(long nanos) {
        alarmsAtNanos.add(nanos);
    }

    /** Records that work was read that must be committed. */
    void hasWork() {
        isBusy = true;
    }

    /**
     * Longest wait until there is something to do. After work, no longer than until the next
     * commit.
     *
     * @param commitInterval commit interval of Kafka Streams
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
