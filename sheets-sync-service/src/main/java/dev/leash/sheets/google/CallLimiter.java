package dev.leash.sheets.google;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits calls to Google: at most {@link #MOST} reads and as many writes in any minute, and none
 * for a while after a failure. Thread-safe.
 */
final class CallLimiter {

    /** Google allows an account 60. */
    static final int MOST = 40;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    @FunctionalInterface
    interface Call<T> {
        T make() throws IOException;
    }

    private final GoogleFailures failures;
    private final Budget reads = new Budget(MOST, WINDOW);
    private final Budget writes = new Budget(MOST, WINDOW);
    private int failed;
    private long notBeforeNanos;
    private @Nullable GoogleException last;

    CallLimiter(GoogleFailures failures) {
        this.failures = failures;
    }

    /** Makes a read call; waits for the limit, up to a minute. */
    <T> T read(Call<T> call) throws GoogleException, InterruptedIOException {
        return make(call, reads);
    }

    /**
     * Makes a write call, once; waits as for a read. After a failure, only a read can tell whether
     * it was carried out.
     */
    <T> T write(Call<T> call) throws GoogleException, InterruptedIOException {
        return make(call, writes);
    }

    private <T> T make(Call<T> call, Budget budget) throws GoogleException, InterruptedIOException {
        refuseWhileResting();
        awaitTurn(budget);
        return make(call);
    }

    private <T> T make(Call<T> call) throws GoogleException {
        try {
            T answer = call.make();
            succeeded();
            return answer;
        } catch (IOException e) {
            GoogleException failure = failures.of(e);
            failed(failure);
            throw failure;
        }
    }

    private void awaitTurn(Budget budget) throws InterruptedIOException {
        try {
            for (long wait = turn(budget); wait > 0; wait = turn(budget)) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(
                    "interrupted while waiting for the rate limit of Google");
        }
    }

    private synchronized long turn(Budget budget) {
        long now = System.nanoTime();
        long wait = budget.waitNanos(now);
        if (wait == 0) {
            budget.spend(now);
        }
        return wait;
    }

    private synchronized void refuseWhileResting() throws GoogleException {
        if (last != null && System.nanoTime() - notBeforeNanos < 0) {
            throw last;
        }
    }

    private synchronized void succeeded() {
        failed = 0;
        last = null;
    }

    /** A missing range is no failure of Google: the caller creates it. */
    private synchronized void failed(GoogleException failure) {
        if (failure.kind() != GoogleException.Kind.NO_RANGE) {
            failed++;
            last = failure;
            double random = ThreadLocalRandom.current().nextDouble();
            notBeforeNanos = System.nanoTime() + Backoff.after(failed, random).toNanos();
        }
    }
}
