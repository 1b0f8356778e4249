package dev.leash.chaos.people;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Goes through the list of what has been open for long and has it resolved. Without anybody who
 * does, a part of what everybody overlooked is open for ever, and more of it every minute.
 *
 * @param longOpen what has been open for long, as the dashboard shows it
 * @param responders have the links to resolve it
 */
public record Coordinator(LongOpen longOpen, Responders responders) {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** What the dashboard shows. */
    @FunctionalInterface
    public interface LongOpen {

        /**
         * The numbers of incidents.
         *
         * @throws IOException when the dashboard does not answer
         */
        List<String> incidents() throws IOException, InterruptedException;
    }

    /** Looks again and again, until interrupted. */
    public void run() {
        try {
            while (!new CountDownLatch(1).await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is not shown now will be shown the next time. */
    private void look() throws InterruptedException {
        try {
            longOpen.incidents().forEach(responders::resolve);
        } catch (IOException broken) {
            return;
        }
    }
}
