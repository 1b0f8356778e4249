package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Envelope of a configuration event: one version of one thing.
 *
 * @param key key of the thing, as made by {@link Kind#key}
 * @param version number of the version, from 1, without gaps
 * @param basedOn version the author had seen; null when they did not say
 * @param at time of the event
 * @param actor who, and through what
 * @param cause id of the request
 * @param event what happened
 */
public record ConfigurationRecord(
        String key,
        long version,
        @Nullable Long basedOn,
        Instant at,
        Actor actor,
        String cause,
        ConfigurationEvent event) {

    public ConfigurationRecord {
        requireNonNull(key, "key");
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        requireNonNull(cause, "cause");
        requireNonNull(event, "event");
        if (version < 1) {
            throw new IllegalArgumentException(key + " has version " + version);
        }
    }

    /** Unique id of the record; equal when it is written again. */
    public String id() {
        return key + "-" + version;
    }
}
