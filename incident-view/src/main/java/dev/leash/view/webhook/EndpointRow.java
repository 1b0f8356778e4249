package dev.leash.view.webhook;

import dev.leash.model.webhook.PostEvent;
import dev.leash.model.webhook.PostRecorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint of webhooks has behaved.
 *
 * @param id its name
 * @param disabledBecause why it is told nothing any more; null while it is
 * @param disabledAt since when
 * @param deliveredAt when it last took a message; null when it never did
 * @param failedAt when it last did not; null when it never did
 * @param failure why not
 */
public record EndpointRow(
        String id,
        @Nullable String disabledBecause,
        @Nullable Instant disabledAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    /** An endpoint of which nothing is known. */
    public static EndpointRow unknown(String id) {
        return new EndpointRow(id, null, null, null, null, null);
    }

    EndpointRow after(PostRecorded recorded) {
        Instant at = recorded.at();
        return switch (recorded.event()) {
            case PostEvent.EndpointDisabled(_, String reason, _, _) ->
                    new EndpointRow(id, reason, at, deliveredAt, failedAt, failure);
            case PostEvent.EndpointEnabled _ ->
                    new EndpointRow(id, null, null, deliveredAt, null, null);
            case PostEvent.Delivered _ ->
                    new EndpointRow(id, disabledBecause, disabledAt, at, failedAt, failure);
            case PostEvent.AttemptFailed failed -> failed(at, failed.reason());
            case PostEvent.GivenUp givenUp -> failed(at, givenUp.reason());
            case PostEvent.Requested _,
                    PostEvent.Attempted _,
                    PostEvent.Cancelled _,
                    PostEvent.Replayed _,
                    PostEvent.Unrecognised _ ->
                    this;
        };
    }

    private EndpointRow failed(Instant at, String reason) {
        return new EndpointRow(id, disabledBecause, disabledAt, deliveredAt, at, reason);
    }

    /** Whether the last that is known of it is a failure. */
    public boolean isFailing() {
        return failedAt != null && (deliveredAt == null || failedAt.isAfter(deliveredAt));
    }
}
