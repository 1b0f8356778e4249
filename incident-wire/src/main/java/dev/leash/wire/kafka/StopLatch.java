package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stop signal for a background thread, which is noticed even while it waits to retry. An interrupt
 * counts as the signal.
 */
public final class StopLatch {

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Requests the stop, once and for all. */
    public void request() {
        requested.countDown();
    }

    /** Whether the stop was requested. */
    public boolean isRequested() {
        return isRequestedWithin(Duration.ZERO);
    }

    /** Waits for the request, at most that long; returns whether it was made. */
    public boolean isRequestedWithin(Duration atMost) {
        try {
            return requested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
