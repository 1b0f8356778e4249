package dev.leash.verification.incident;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Recorded;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom an event asks to be told. The list is the judge's own: it judges the product from outside,
 * and what it does not know of is told to nobody.
 *
 * @param sequence the event
 * @param isPage whether they are to answer, rather than only to know
 * @param people whom
 * @param at when
 * @param requested for whom there is a delivery
 */
record Asked(
        long sequence, boolean isPage, List<String> people, Instant at, Set<String> requested) {

    Asked(long sequence, boolean isPage, List<String> people, Instant at) {
        this(sequence, isPage, people, at, HashSet.newHashSet(people.size()));
    }

    /**
     * Whom an event asks to be told; nobody, when it asks for nobody.
     *
     * @param after the incident as it has left it
     */
    static List<String> by(Recorded recorded, Incident.Known after) {
        return switch (recorded.event()) {
            case IncidentEvent.Assigned(var assignment) -> assignment.paged();
            case IncidentEvent.Renotified(String person) -> List.of(person);
            case IncidentEvent.NobodyFound nobody -> nobody.told();
            case IncidentEvent.Failed failed -> failed.told();
            case IncidentEvent.PathExhausted(var told) -> told;
            case IncidentEvent.Undeliverable(_, var told) -> told;
            case IncidentEvent.Resolved(var told, _) -> told;
            case IncidentEvent.Acknowledged(String owner, _) ->
                    heard(recorded, after).stream()
                            .filter(person -> !person.equals(owner))
                            .filter(person -> !person.equals(recorded.actor().name()))
                            .toList();
            case IncidentEvent _ -> List.of();
        };
    }

    /** The stand-ins hear of the first answer only. */
    private static List<String> heard(Recorded recorded, Incident.Known after) {
        return after.history().standInsHearOf(recorded.sequence())
                ? after.history().concerned()
                : after.history().involved();
    }

    /** Whether an event asks somebody to answer, who may have thought that all is said. */
    static boolean interrupts(IncidentEvent event) {
        return event instanceof IncidentEvent.Assigned
                || event instanceof IncidentEvent.Renotified
                || event instanceof IncidentEvent.NobodyFound
                || event instanceof IncidentEvent.PathExhausted;
    }

    /** Whether an event says that somebody has answered. */
    static boolean isAnswer(IncidentEvent event) {
        return event instanceof IncidentEvent.Acknowledged
                || event instanceof IncidentEvent.Snoozed
                || event instanceof IncidentEvent.Resolved;
    }
}
