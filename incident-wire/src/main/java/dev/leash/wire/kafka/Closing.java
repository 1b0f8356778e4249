package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a thread that works in the background to end, even while it waits to try again. For that
 * thread, being interrupted is the same as being told.
 */
public final class Closing {

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Tells it, once and for all. */
    public void request() {
        requested.countDown();
    }

    /** Whether it was told. */
    public boolean isRequested() {
        return isRequestedWithin(Duration.ZERO);
    }

    /** Waits until it is told, or so long; whether it was told. */
    public boolean isRequestedWithin(Duration atMost) {
        try {
            return requested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
