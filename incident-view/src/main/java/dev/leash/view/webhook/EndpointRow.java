package dev.leash.view.webhook;

import dev.leash.model.webhook.WebhookEvent;
import dev.leash.model.webhook.WebhookRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Recent results of a webhook endpoint.
 *
 * @param id id of the endpoint
 * @param disabledBecause why it was disabled; null while it is enabled
 * @param disabledAt when it was disabled
 * @param deliveredAt when it last accepted a message; null for never
 * @param failedAt time of its last failure; null for never
 * @param failure reason of that failure
 */
public record EndpointRow(
        String id,
        @Nullable String disabledBecause,
        @Nullable Instant disabledAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    /** An endpoint without results. */
    public static EndpointRow unknown(String id) {
        return new EndpointRow(id, null, null, null, null, null);
    }

    EndpointRow after(WebhookRecord recorded) {
        Instant at = recorded.at();
        return switch (recorded.event()) {
            case WebhookEvent.EndpointDisabled(_, String reason, _, _) ->
                    new EndpointRow(id, reason, at, deliveredAt, failedAt, failure);
            case WebhookEvent.EndpointEnabled _ ->
                    new EndpointRow(id, null, null, deliveredAt, null, null);
            case WebhookEvent.Delivered _ ->
                    new EndpointRow(id, disabledBecause, disabledAt, at, failedAt, failure);
            case WebhookEvent.AttemptFailed failed -> failed(at, failed.reason());
            case WebhookEvent.GivenUp givenUp -> failed(at, givenUp.reason());
            case WebhookEvent.Requested _,
                    WebhookEvent.Attempted _,
                    WebhookEvent.Cancelled _,
                    WebhookEvent.Replayed _,
                    WebhookEvent.Unrecognised _ ->
                    this;
        };
    }

    private EndpointRow failed(Instant at, String reason) {
        return new EndpointRow(id, disabledBecause, disabledAt, deliveredAt, at, reason);
    }

    /** Whether the latest result is a failure. */
    public boolean isFailing() {
        return failedAt != null && (deliveredAt == null || failedAt.isAfter(deliveredAt));
    }
}
