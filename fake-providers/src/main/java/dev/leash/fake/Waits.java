package dev.leash.fake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Interruptible waits of slow and hanging answers. */
final class Waits {

    private volatile CountDownLatch end = new CountDownLatch(1);

    /** Waits that long; false when the wait was ended before. */
    boolean outlast(Duration time) throws InterruptedException {
        return !end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void untilTheEnd() throws InterruptedException {
        end.await();
    }

    void end() {
        CountDownLatch ended = end;
        end = new CountDownLatch(1);
        ended.countDown();
    }
}
