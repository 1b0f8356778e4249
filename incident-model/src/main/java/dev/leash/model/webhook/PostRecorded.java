package dev.leash.model.webhook;

import dev.leash.model.incident.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of a post or an endpoint with its place in the history of that.
 *
 * @param sequence counts its events from 1, without gaps
 * @param at when it happened
 * @param actor who brought it about
 * @param event what happened
 */
public record PostRecorded(long sequence, Instant at, Actor actor, PostEvent event) {
    public PostRecorded {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is " + sequence + "; it counts from 1");
        }
    }

    /** Identifies the event: what it happened to, and the sequence. */
    public String id() {
        return event.subject() + "#" + sequence;
    }

    /** Which endpoint it is about; empty where only a newer version can tell. */
    public Optional<String> endpoint() {
        return switch (event) {
            case PostEvent.OfPost of -> Optional.of(of.post().endpoint());
            case PostEvent.EndpointDisabled disabled -> Optional.of(disabled.endpoint());
            case PostEvent.EndpointEnabled enabled -> Optional.of(enabled.endpoint());
            case PostEvent.Unrecognised _ -> Optional.empty();
        };
    }
}
