package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Budget of replaced threads: a few in ten minutes are accidents, more are a defect. */
final class RestartBudget {

    private static final int MAX = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Deque<Long> times = new ArrayDeque<>();

    /**
     * Whether one more thread may be replaced now.
     *
     * @param now current {@link System#nanoTime}
     */
    synchronized boolean allows(long now) {
        times.removeIf(then -> now - then > WINDOW.toNanos());
        times.add(now);
        return times.size() <= MAX;
    }
}
