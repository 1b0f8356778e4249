package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command with its circumstances.
 *
 * @param id identifies the request: asked for again, nothing happens again
 * @param incidentId which incident
 * @param at the moment of deciding
 * @param actor who asks
 * @param asOf the sequence the asker had seen; null when they had seen nothing in particular
 * @param command what is asked
 */
public record Requested(
        String id,
        String incidentId,
        Instant at,
        Actor actor,
        @Nullable Long asOf,
        IncidentCommand command) {
    public Requested {
        requireNonNull(id, "id");
        requireNonNull(incidentId, "incidentId");
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        requireNonNull(command, "command");
    }

    /** The same request, decided at another moment. */
    public Requested at(Instant moment) {
        return new Requested(id, incidentId, moment, actor, asOf, command);
    }
}
