package dev.leash.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits, where the passing of time is what is wanted. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        untilNanoTime(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Until the clock of {@link System#nanoTime} stands there; not at all when it already does. */
    static void untilNanoTime(long then) {
        for (long left = then - System.nanoTime(); left > 0; left = then - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
