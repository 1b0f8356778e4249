package dev.leash.sheets.work;

import dev.leash.wire.kafka.Closing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;

/**
 * A thread that takes a step again and again. A step that fails is tried again after a pause, for
 * as long as it takes.
 */
public final class Worker implements AutoCloseable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What is done again and again; it should not wait for longer than a second. */
    @FunctionalInterface
    public interface Step {
        /** Does it once. */
        void take() throws IOException, InterruptedException;
    }

    private final String name;
    private final Step step;
    private final Runnable last;
    private final Standing standing;
    private final Closing closing = new Closing();
    private final Thread thread;

    private Worker(String name, Step step, Runnable last, Standing standing) {
        this.name = name;
        this.step = step;
        this.last = last;
        this.standing = standing;
        this.thread = Thread.ofPlatform().name("leash-" + name).daemon().unstarted(this::run);
    }

    /**
     * Begins in the background.
     *
     * @param name what this is, for people
     * @param last what the thread does when it ends, for example closing what only it may close
     */
    public static Worker start(String name, Step step, Runnable last, Standing standing) {
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
            // A library that may not throw what is checked says the same this way.
            IOException cause = e.getCause();
            standing.fails(name, cause == null ? e : cause);
        } catch (RuntimeException e) {
            // A mistake in a step must show, and must not end what administrators rely on.
            standing.failsUnexpectedly(name, e);
        }
        return false;
    }

    /**
     * Lets the step in hand finish. An interruption would tear what it writes, so it comes only
     * when the step hangs.
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
