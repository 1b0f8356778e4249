package dev.leash.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waiting for a time, where the passing of time itself is wanted. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        untilNanoTime(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Waits until {@link System#nanoTime} reaches a value; not at all when it already has. */
    static void untilNanoTime(long then) {
        for (long left = then - System.nanoTime(); left > 0; left = then - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
