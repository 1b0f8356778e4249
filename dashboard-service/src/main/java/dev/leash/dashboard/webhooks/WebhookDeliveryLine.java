package dev.leash.dashboard.webhooks;

import dev.leash.view.webhook.WebhookDeliveryRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one endpoint, in words.
 *
 * @param endpoint the endpoint
 * @param message the message's id
 * @param sequence the number of its last event
 * @param type the type of the message
 * @param incidentId the incident it is about
 * @param fate the state or outcome of the delivery
 * @param tone how that is shown: good, waiting, bad or quiet
 * @param reason why it failed or was cancelled; null when it was not
 * @param attempts the number of attempts
 * @param at time of its last event
 * @param nextAttemptAt time of the next attempt; null when there is none
 * @param replayable whether a replay makes sense now
 */
public record WebhookDeliveryLine(
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

    static WebhookDeliveryLine of(WebhookDeliveryRow row) {
        return new WebhookDeliveryLine(
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

    private static String fate(WebhookDeliveryRow row) {
        return switch (row.status()) {
            case QUEUED -> "queued";
            case IN_FLIGHT -> "is being posted";
            case WAITING -> "tried again later";
            case DELIVERED -> "accepted with " + row.answer();
            case GIVEN_UP -> "given up";
            case CANCELLED -> "not posted";
            case UNKNOWN -> "a state this version does not know";
        };
    }

    private static String tone(WebhookDeliveryRow row) {
        return switch (row.status()) {
            case QUEUED, IN_FLIGHT, WAITING, UNKNOWN -> "waiting";
            case DELIVERED -> "good";
            case GIVEN_UP -> "bad";
            case CANCELLED -> "quiet";
        };
    }

    private static boolean isReplayable(WebhookDeliveryRow row) {
        return switch (row.status()) {
            case QUEUED, IN_FLIGHT -> false;
            case WAITING, DELIVERED, GIVEN_UP, CANCELLED, UNKNOWN -> true;
        };
    }
}
