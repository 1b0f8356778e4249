package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the incident's history.
 *
 * @param incidentId which incident
 * @param sequence counts its events from 1, without gaps
 * @param at when it was decided; never earlier than the event before
 * @param actor who brought it about
 * @param cause the id of the signal, command or deadline that led here
 * @param event what happened
 * @param incident the incident after it; null in records written before it was said
 */
public record Recorded(
        String incidentId,
        long sequence,
        Instant at,
        Actor actor,
        String cause,
        IncidentEvent event,
        @Nullable IncidentSummary incident) {

    /** The event alone. */
    public Recorded(
            String incidentId,
            long sequence,
            Instant at,
            Actor actor,
            String cause,
            IncidentEvent event) {
        this(incidentId, sequence, at, actor, cause, event, null);
    }

    public Recorded {
        requireNonNull(incidentId, "incidentId");
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        requireNonNull(cause, "cause");
        requireNonNull(event, "event");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is " + sequence + "; it counts from 1");
        }
    }

    /** The same event with the incident after it. */
    public Recorded with(IncidentSummary after) {
        return new Recorded(incidentId, sequence, at, actor, cause, event, after);
    }

    /** That it cannot have happened. */
    IllegalStateException impossible(String why) {
        return new IllegalStateException(
                "event %s cannot have happened: %s".formatted(id(), why));
    }

    /** Identifies the event: the incident and the sequence. */
    public String id() {
        return incidentId + "-" + sequence;
    }
}
