package dev.leash.standalone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Stops everything in reverse order of starting, when the process is asked to end. */
final class StopSignal {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(25);
    private static final int NOT_STOPPED = 1;
    private static final Deque<Runnable> STOPS = new ArrayDeque<>();
    private static final CountDownLatch STOPPED = new CountDownLatch(1);

    private StopSignal() {}

    /** Registers an action to run when the process ends, before those registered earlier. */
    static synchronized void run(Runnable stop) {
        if (STOPS.isEmpty()) {
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform().name("leash-stop").unstarted(StopSignal::stop));
        }
        STOPS.push(stop);
    }

    /** Waits until the process is asked to end. */
    static void await() throws InterruptedException {
        STOPPED.await();
    }

    /**
     * Runs the actions. One that does not end in time is abandoned, since it must survive a crash
     * anyway.
     */
    private static synchronized void stop() {
        Thread.ofPlatform()
                .daemon()
                .name("leash-stop-deadline")
                .start(
                        () -> {
                            LockSupport.parkNanos(STOPS_WITHIN.toNanos());
                            System.err.println("Not stopped in time: the process ends anyway.");
                            Runtime.getRuntime().halt(NOT_STOPPED);
                        });
        STOPS.forEach(Runnable::run);
        STOPPED.countDown();
    }
}
