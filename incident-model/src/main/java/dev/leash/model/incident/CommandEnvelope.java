package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Envelope of a command: who asks, when, and what they had seen.
 *
 * @param id id of the request; a repeated request is carried out once
 * @param incidentId number of the incident
 * @param at the moment of deciding
 * @param actor who asks
 * @param asOf sequence the author had seen; null when they had seen none in particular
 * @param command the command
 */
public record CommandEnvelope(
        String id,
        String incidentId,
        Instant at,
        Actor actor,
        @Nullable Long asOf,
        IncidentCommand command) {
    public CommandEnvelope {
        requireNonNull(id, "id");
        requireNonNull(incidentId, "incidentId");
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        requireNonNull(command, "command");
    }

    /** The same request, decided at another moment. */
    public CommandEnvelope at(Instant moment) {
        return new CommandEnvelope(id, incidentId, moment, actor, asOf, command);
    }
}
