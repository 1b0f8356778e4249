package dev.leash.chaos.people;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Simulated coordinator, who has incidents resolved that were open for long. Without one, some
 * incidents that no responder answers would stay open for ever, and their number would grow.
 *
 * @param longOpen the incidents that were open for long, as the dashboard shows them
 * @param responders have the links to resolve them
 */
public record Coordinator(LongOpen longOpen, Responders responders) {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** Source of incidents that were open for long. */
    @FunctionalInterface
    public interface LongOpen {

        /**
         * The numbers of the incidents.
         *
         * @throws IOException when the dashboard does not answer
         */
        List<String> incidents() throws IOException, InterruptedException;
    }

    /** Works until interrupted. */
    public void run() {
        try {
            while (!new CountDownLatch(1).await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Incidents that cannot be read now are read the next time. */
    private void look() throws InterruptedException {
        try {
            longOpen.incidents().forEach(responders::resolve);
        } catch (IOException broken) {
            return;
        }
    }
}
