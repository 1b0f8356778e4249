package dev.leash.sheets.work;

import dev.leash.wire.kafka.StopLatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;

/** Thread that repeats a step. A step that fails is repeated after a pause, without limit. */
public final class Worker implements AutoCloseable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A repeated step; it should not wait for longer than a second. */
    @FunctionalInterface
    public interface Step {
        /** Takes the step once. */
        void take() throws IOException, InterruptedException;
    }

    private final String name;
    private final Step step;
    private final Runnable last;
    private final SyncHealth standing;
    private final StopLatch closing = new StopLatch();
    private final Thread thread;

    private Worker(String name, Step step, Runnable last, SyncHealth standing) {
        this.name = name;
        this.step = step;
        this.last = last;
        this.standing = standing;
        this.thread = Thread.ofPlatform().name("leash-" + name).daemon().unstarted(this::run);
    }

    /**
     * Begins in the background.
     *
     * @param name name for people
     * @param last called by the thread when it ends, for example to close what only it may close
     */
    public static Worker start(String name, Step step, Runnable last, SyncHealth standing) {
        Worker worker = new Worker(name, step, last, standing);
        worker.thread.start();
        return worker;
    }

    private void run() {
        try {
            while (!closing.isRequested()) {
                if (!succeeds()) {
                    closing.isRequestedWithin(RETRY_AFTER);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            last.run();
        }
    }

    private boolean succeeds() throws InterruptedException {
        try {
            step.take();
            standing.works(name);
            return true;
        } catch (IOException | KafkaException e) {
            standing.fails(name, e);
        } catch (UncheckedIOException e) {
            // Thrown by a library that cannot throw checked exceptions.
            IOException cause = e.getCause();
            standing.fails(name, cause == null ? e : cause);
        } catch (RuntimeException e) {
            // A bug in a step must be visible, and must not end the thread.
            standing.failsUnexpectedly(name, e);
        }
        return false;
    }

    /**
     * Lets the current step finish. It is interrupted only when it hangs, since that could leave a
     * file half written.
     */
    @Override
    public void close() {
        closing.request();
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
