package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the threads that were replaced: a few in ten minutes are mishaps, more are a defect. */
final class Replacements {

    private static final int MAX = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Deque<Long> times = new ArrayDeque<>();

    /**
     * Whether one more thread may be replaced now.
     *
     * @param now in nanoseconds, of {@link System#nanoTime}
     */
    synchronized boolean allows(long now) {
        times.removeIf(then -> now - then > WINDOW.toNanos());
        times.add(now);
        return times.size() <= MAX;
    }
}
