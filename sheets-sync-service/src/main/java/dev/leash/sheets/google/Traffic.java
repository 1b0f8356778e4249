package dev.leash.sheets.google;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls to Google through: at most {@link #MOST} reads and as many writes in any minute, and
 * none for a while after one failed. For any thread.
 */
final class Traffic {

    /** Of 60 that Google allows an account. */
    static final int MOST = 40;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    @FunctionalInterface
    interface Call<T> {
        T make() throws IOException;
    }

    private final Failures failures;
    private final Budget reads = new Budget(MOST, WINDOW);
    private final Budget writes = new Budget(MOST, WINDOW);
    private int failed;
    private long notBeforeNanos;
    private @Nullable GoogleException last;

    Traffic(Failures failures) {
        this.failures = failures;
    }

    /** Reads; waits for its turn, which may take the rest of a minute. */
    <T> T read(Call<T> call) throws GoogleException, InterruptedIOException {
        return make(call, reads);
    }

    /** Writes, once; waits as for a read. What came of one that fails, only a read can tell. */
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
            throw new InterruptedIOException("stopped while waiting for its turn at Google");
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

    /** A range that is not there is an answer: whoever asked makes it. */
    private synchronized void failed(GoogleException failure) {
        if (failure.kind() != GoogleException.Kind.NO_RANGE) {
            failed++;
            last = failure;
            double random = ThreadLocalRandom.current().nextDouble();
            notBeforeNanos = System.nanoTime() + Backoff.after(failed, random).toNanos();
        }
    }
}
