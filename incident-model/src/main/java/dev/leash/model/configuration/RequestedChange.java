package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Envelope of a change: who asks, when, and what they had seen.
 *
 * @param id the request's id; its outcome is told under it
 * @param at when it was asked
 * @param actor who asks, and through what
 * @param expectedVersion the version the asker had seen, 0 for none; null when whatever is there
 *     may be replaced
 * @param change what is wanted
 */
public record RequestedChange(
        String id, Instant at, Actor actor, @Nullable Long expectedVersion, Change change) {
    public RequestedChange {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        requireNonNull(change, "change");
    }
}
