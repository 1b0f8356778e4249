package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Envelope of an incident event, with its sequence.
 *
 * @param incidentId number of the incident
 * @param sequence number of the event in the history of the incident, from 1, without gaps
 * @param at when it was decided; never earlier than the event before
 * @param actor who caused it
 * @param cause id of the signal, command or deadline that led to it
 * @param event what happened
 * @param incident the incident after the event; null in records of older versions
 */
public record IncidentRecord(
        String incidentId,
        long sequence,
        Instant at,
        Actor actor,
        String cause,
        IncidentEvent event,
        @Nullable IncidentSummary incident) {

    /** A record without the incident after the event. */
    public IncidentRecord(
            String incidentId,
            long sequence,
            Instant at,
            Actor actor,
            String cause,
            IncidentEvent event) {
        this(incidentId, sequence, at, actor, cause, event, null);
    }

    public IncidentRecord {
        requireNonNull(incidentId, "incidentId");
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        requireNonNull(cause, "cause");
        requireNonNull(event, "event");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is " + sequence + "; it counts from 1");
        }
    }

    /** The same record with the incident after the event. */
    public IncidentRecord with(IncidentSummary after) {
        return new IncidentRecord(incidentId, sequence, at, actor, cause, event, after);
    }

    /** Exception for an event that cannot have happened. */
    IllegalStateException impossible(String why) {
        return new IllegalStateException("event %s cannot have happened: %s".formatted(id(), why));
    }

    /** Unique id of the event, made of the incident's number and the sequence. */
    public String id() {
        return incidentId + "-" + sequence;
    }
}
