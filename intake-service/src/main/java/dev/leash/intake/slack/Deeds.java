package dev.leash.intake.slack;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what people did, and sees to it in the background: Slack wants to be answered within three
 * seconds. Whoever did something is told what came of it; without that word it may not have
 * happened.
 */
final class Deeds implements AutoCloseable {

    /** The most that is seen to at once. */
    static final int MAX_AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);
    private static final long WAIT_MILLIS = 2_000;

    private final Desk desk;
    private final Responses responses;
    private final Semaphore places = new Semaphore(MAX_AT_ONCE);

    Deeds(Desk desk, Responses responses) {
        this.desk = desk;
        this.responses = responses;
    }

    /**
     * Takes one.
     *
     * @return completes when what came of it is known, after two seconds at the latest; empty when
     *     there is no room, and nothing is done
     */
    Optional<CompletableFuture<Void>> take(Deed deed) {
        if (!places.tryAcquire()) {
            LOG.warn("Something done in Slack was not taken: too much comes at once");
            return Optional.empty();
        }
        CompletableFuture<Void> seenTo = new CompletableFuture<>();
        Thread.ofVirtual().name("leash-slack-deed").start(() -> see(deed, seenTo));
        return Optional.of(seenTo.completeOnTimeout(null, WAIT_MILLIS, TimeUnit.MILLISECONDS));
    }

    private void see(Deed deed, CompletableFuture<Void> seenTo) {
        try {
            String words = words(deed);
            seenTo.complete(null);
            responses.tell(deed.responseUrl(), words);
        } finally {
            seenTo.complete(null);
            places.release();
        }
    }

    private String words(Deed deed) {
        try {
            return desk.answer(deed, late -> responses.tell(deed.responseUrl(), late));
        } catch (RuntimeException e) {
            LOG.error("What was done in Slack could not be seen to", e);
            return "Leash could not do that. Its log says why.";
        }
    }

    @Override
    public void close() {
        responses.close();
    }
}
