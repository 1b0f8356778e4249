package dev.leash.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** Stops in the opposite order of starting, when the process is asked to end. */
final class StopSignal {

    private static final Deque<Runnable> STOPS = new ArrayDeque<>();
    private static final CountDownLatch STOPPED = new CountDownLatch(1);

    private StopSignal() {}

    /** Has something run when the process ends, before whatever was named earlier. */
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

    private static synchronized void stop() {
        STOPS.forEach(Runnable::run);
        STOPPED.countDown();
    }
}
