package dev.leash.dashboard.webhooks;

import dev.leash.view.webhook.PostRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one endpoint, in words.
 *
 * @param endpoint to which endpoint
 * @param message the message's id
 * @param sequence the number of its last event
 * @param type what kind of message
 * @param incidentId of which incident it tells
 * @param fate what became of it
 * @param tone how that is shown: good, waiting, bad or quiet
 * @param reason why it failed or was cancelled; null when it was not
 * @param attempts how often it was tried
 * @param at when its last event happened
 * @param nextAttemptAt when it is tried again; null when it is not
 * @param replayable whether asking for it again makes sense now
 */
public record PostLine(
        String endpoint,
        String message,
        long sequence,
        String type,
        String incidentId,
        String fate,
        String tone,
        @Nullable String reason,
        int attempts,
        Instant at,
        @Nullable Instant nextAttemptAt,
        boolean replayable) {

    static PostLine of(PostRow row) {
        return new PostLine(
                row.id().endpoint(),
                row.id().message(),
                row.sequence(),
                row.type(),
                row.incidentId(),
                fate(row),
                tone(row),
                row.reason(),
                row.attempt(),
                row.updatedAt(),
                row.nextAttemptAt(),
                isReplayable(row));
    }

    private static String fate(PostRow row) {
        return switch (row.status()) {
            case QUEUED -> "waits for its turn";
            case IN_FLIGHT -> "is being posted";
            case WAITING -> "tried again later";
            case DELIVERED -> "taken, with " + row.answer();
            case GIVEN_UP -> "given up";
            case CANCELLED -> "not posted";
            case UNKNOWN -> "in a way this version does not know";
        };
    }

    private static String tone(PostRow row) {
        return switch (row.status()) {
            case QUEUED, IN_FLIGHT, WAITING, UNKNOWN -> "waiting";
            case DELIVERED -> "good";
            case GIVEN_UP -> "bad";
            case CANCELLED -> "quiet";
        };
    }

    private static boolean isReplayable(PostRow row) {
        return switch (row.status()) {
            case QUEUED, IN_FLIGHT -> false;
            case WAITING, DELIVERED, GIVEN_UP, CANCELLED, UNKNOWN -> true;
        };
    }
}
