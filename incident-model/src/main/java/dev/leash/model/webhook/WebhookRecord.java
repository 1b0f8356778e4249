package dev.leash.model.webhook;

import dev.leash.model.incident.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Envelope of a webhook event, with its sequence in the history of its delivery or endpoint.
 *
 * @param sequence number of the event, from 1, without gaps
 * @param at time of the event
 * @param actor who caused it
 * @param event what happened
 */
public record WebhookRecord(long sequence, Instant at, Actor actor, WebhookEvent event) {
    public WebhookRecord {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is " + sequence + "; it counts from 1");
        }
    }

    /** Unique id of the event, made of its subject and the sequence. */
    public String id() {
        return event.subject() + "#" + sequence;
    }

    /** Id of the endpoint; empty when only a newer version can tell. */
    public Optional<String> endpoint() {
        return switch (event) {
            case WebhookEvent.OfPost of -> Optional.of(of.post().endpoint());
            case WebhookEvent.EndpointDisabled disabled -> Optional.of(disabled.endpoint());
            case WebhookEvent.EndpointEnabled enabled -> Optional.of(enabled.endpoint());
            case WebhookEvent.Unrecognised _ -> Optional.empty();
        };
    }
}
