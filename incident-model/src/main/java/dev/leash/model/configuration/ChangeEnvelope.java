package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Envelope of a change: who asks, when, and which version they had seen.
 *
 * @param id id of the request; its outcome is published under it
 * @param at time of the request
 * @param actor who asks, and through what
 * @param expectedVersion version the author had seen, 0 for none; null when any version may be
 *     replaced
 * @param change the requested change
 */
public record ChangeEnvelope(
        String id, Instant at, Actor actor, @Nullable Long expectedVersion, Change change) {
    public ChangeEnvelope {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        requireNonNull(change, "change");
    }
}
