package dev.leash.view.webhook;

import dev.leash.model.webhook.WebhookDelivery.Status;
import dev.leash.model.webhook.WebhookDeliveryId;
import dev.leash.model.webhook.WebhookEvent;
import dev.leash.model.webhook.WebhookEvent.AttemptFailed;
import dev.leash.model.webhook.WebhookEvent.Attempted;
import dev.leash.model.webhook.WebhookEvent.Cancelled;
import dev.leash.model.webhook.WebhookEvent.Delivered;
import dev.leash.model.webhook.WebhookEvent.GivenUp;
import dev.leash.model.webhook.WebhookEvent.Replayed;
import dev.leash.model.webhook.WebhookEvent.Requested;
import dev.leash.model.webhook.WebhookRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Webhook delivery as a row.
 *
 * @param id id of the delivery
 * @param type type of the message
 * @param incidentId number of the incident
 * @param status status of the delivery
 * @param attempt the latest attempt, from 1; 0 before the first
 * @param answer HTTP status of the last answer; null when there was none
 * @param reason why it failed or was cancelled; null when it was not
 * @param requestedAt when it was requested
 * @param updatedAt time of the last event
 * @param nextAttemptAt when it is tried again; null when it is not
 * @param sequence sequence of the last event
 */
public record WebhookDeliveryRow(
        WebhookDeliveryId id,
        String type,
        String incidentId,
        Status status,
        int attempt,
        @Nullable Integer answer,
        @Nullable String reason,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant nextAttemptAt,
        long sequence) {

    static WebhookDeliveryRow begin(WebhookRecord recorded, Requested requested) {
        return new WebhookDeliveryRow(
                requested.post(),
                requested.type(),
                requested.incidentId(),
                Status.QUEUED,
                0,
                null,
                null,
                recorded.at(),
                recorded.at(),
                null,
                recorded.sequence());
    }

    /** The row after an event; events already applied change nothing. */
    WebhookDeliveryRow after(WebhookRecord recorded, WebhookEvent.OfPost event) {
        if (recorded.sequence() <= sequence) {
            return this;
        }
        return switch (event) {
            case Requested _ -> this;
            case Attempted(_, int tried) ->
                    next(recorded, Status.IN_FLIGHT, tried, null, null, null);
            case Delivered(_, int tried, int status) ->
                    next(recorded, Status.DELIVERED, tried, status, null, null);
            case AttemptFailed(_, int tried, var status, String why, Instant next, _) ->
                    next(recorded, Status.WAITING, tried, status, why, next);
            case GivenUp(_, int tried, var status, String why, _) ->
                    next(recorded, Status.GIVEN_UP, tried, status, why, null);
            case Cancelled(_, String why, _) ->
                    next(recorded, Status.CANCELLED, attempt, answer, why, null);
            case Replayed _ -> next(recorded, Status.QUEUED, attempt, null, null, null);
        };
    }

    private WebhookDeliveryRow next(
            WebhookRecord recorded,
            Status newStatus,
            int newAttempt,
            @Nullable Integer newAnswer,
            @Nullable String newReason,
            @Nullable Instant newNextAttemptAt) {
        return new WebhookDeliveryRow(
                id,
                type,
                incidentId,
                newStatus,
                newAttempt,
                newAnswer,
                newReason,
                requestedAt,
                recorded.at(),
                newNextAttemptAt,
                recorded.sequence());
    }
}
