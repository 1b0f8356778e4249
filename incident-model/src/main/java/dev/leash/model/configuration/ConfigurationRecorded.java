package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Envelope of a configuration's event: one version of one thing.
 *
 * @param key of which thing, as {@link Kind#key} has it
 * @param version counts the versions of the thing from 1, without gaps
 * @param basedOn the version the author had seen; null when they did not say
 * @param at when
 * @param actor who, and through what
 * @param cause the id of the request
 * @param event what happened
 */
public record ConfigurationRecorded(
        String key,
        long version,
        @Nullable Long basedOn,
        Instant at,
        Actor actor,
        String cause,
        ConfigurationEvent event) {

    public ConfigurationRecorded {
        requireNonNull(key, "key");
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        requireNonNull(cause, "cause");
        requireNonNull(event, "event");
        if (version < 1) {
            throw new IllegalArgumentException(key + " has version " + version);
        }
    }

    /** Identifies the record; written again it is the same. */
    public String id() {
        return key + "-" + version;
    }
}
