package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request in a life, with everything around it.
 *
 * @param before the incident as it was
 * @param request what was asked
 * @param decision what it came to
 * @param recorded the events with their place in the history
 * @param after the incident as it is now
 * @param log the whole history, with these events
 * @param directory as it was at the moment of deciding
 */
record Turn(
        Incident before,
        CommandEnvelope request,
        Decision decision,
        List<IncidentRecord> recorded,
        Incident after,
        List<IncidentRecord> log,
        Directory directory) {

    /** The events of one kind that this request led to. */
    <E extends IncidentEvent> Stream<E> happened(Class<E> kind) {
        return decision.events().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The assignment that this request led to. */
    Optional<Assignment> assignment() {
        return happened(IncidentEvent.Assigned.class)
                .map(IncidentEvent.Assigned::assignment)
                .findFirst();
    }

    /** Whether this is a deadline that was armed, and met. */
    boolean metDeadline() {
        return request.command() instanceof MeetDeadline && !decision.events().isEmpty();
    }

    /** Whether the last event of one kind came after the last event of the other. */
    boolean isSince(
            Class<? extends IncidentEvent> kind, Class<? extends IncidentEvent> assignment) {
        return last(kind) > last(assignment);
    }

    private long last(Class<? extends IncidentEvent> kind) {
        return log.stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .mapToLong(IncidentRecord::sequence)
                .max()
                .orElse(0);
    }
}
