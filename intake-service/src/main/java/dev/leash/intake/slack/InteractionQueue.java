package dev.leash.intake.slack;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts Slack interactions and handles them in the background, since Slack wants an answer within
 * three seconds. The Slack user is always sent a reply; without one, the interaction may not have
 * been carried out.
 */
final class InteractionQueue implements AutoCloseable {

    /** The most interactions that are handled at the same time. */
    static final int MAX_AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(InteractionQueue.class);
    private static final long WAIT_MILLIS = 2_000;

    private final InteractionHandler desk;
    private final Responses responses;
    private final Semaphore places = new Semaphore(MAX_AT_ONCE);

    InteractionQueue(InteractionHandler desk, Responses responses) {
        this.desk = desk;
        this.responses = responses;
    }

    /**
     * Accepts an interaction.
     *
     * @return completes when the outcome is known, after two seconds at the latest; empty when
     *     there is no room, and the interaction is not carried out
     */
    Optional<CompletableFuture<Void>> take(SlackInteraction deed) {
        if (!places.tryAcquire()) {
            LOG.warn("A Slack interaction was refused: too many requests at once");
            return Optional.empty();
        }
        CompletableFuture<Void> seenTo = new CompletableFuture<>();
        Thread.ofVirtual().name("leash-slack-deed").start(() -> see(deed, seenTo));
        return Optional.of(seenTo.completeOnTimeout(null, WAIT_MILLIS, TimeUnit.MILLISECONDS));
    }

    private void see(SlackInteraction deed, CompletableFuture<Void> seenTo) {
        try {
            String words = words(deed);
            seenTo.complete(null);
            responses.tell(deed.responseUrl(), words);
        } finally {
            seenTo.complete(null);
            places.release();
        }
    }

    private String words(SlackInteraction deed) {
        try {
            return desk.answer(deed, late -> responses.tell(deed.responseUrl(), late));
        } catch (RuntimeException e) {
            LOG.error("A Slack interaction could not be processed", e);
            return "An error in Leash prevented that. The log of intake-service has the reason.";
        }
    }

    @Override
    public void close() {
        responses.close();
    }
}
