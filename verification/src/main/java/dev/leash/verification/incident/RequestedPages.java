package dev.leash.verification.incident;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deliveries that an event asks for. The rules are repeated here on purpose, so that the
 * verification is independent of the product; an event unknown here asks for none.
 *
 * @param sequence the sequence of the event
 * @param isPage whether the recipients are paged, rather than only told
 * @param people the recipients
 * @param at time of the event
 * @param requested the recipients with a delivery so far
 */
record RequestedPages(
        long sequence, boolean isPage, List<String> people, Instant at, Set<String> requested) {

    RequestedPages(long sequence, boolean isPage, List<String> people, Instant at) {
        this(sequence, isPage, people, at, HashSet.newHashSet(people.size()));
    }

    /**
     * The recipients of an event; empty when it asks for no delivery.
     *
     * @param after the incident after the event
     */
    static List<String> by(IncidentRecord recorded, Incident.Known after) {
        return switch (recorded.event()) {
            case IncidentEvent.Assigned(var assignment) -> assignment.paged();
            case IncidentEvent.Renotified(String person) -> List.of(person);
            case IncidentEvent.NobodyFound nobody -> nobody.told();
            case IncidentEvent.Failed failed -> failed.told();
            case IncidentEvent.PathExhausted(var told) -> told;
            case IncidentEvent.Undeliverable(_, var told) -> told;
            case IncidentEvent.Resolved(var told, _) -> told;
            case IncidentEvent.AutoDrafted drafted -> drafted.told();
            case IncidentEvent.Acknowledged(String owner, _) ->
                    heard(recorded, after).stream()
                            .filter(person -> !person.equals(owner))
                            .filter(person -> !person.equals(recorded.actor().name()))
                            .toList();
            case IncidentEvent _ -> List.of();
        };
    }

    /** The stand-ins hear of the first answer only. */
    private static List<String> heard(IncidentRecord recorded, Incident.Known after) {
        return after.escalation().audience().standInsHearOf(recorded.sequence())
                ? after.escalation().audience().concerned()
                : after.escalation().audience().involved();
    }

    /** Whether an event pages people after an answer. */
    static boolean interrupts(IncidentEvent event) {
        return event instanceof IncidentEvent.Assigned
                || event instanceof IncidentEvent.Renotified
                || event instanceof IncidentEvent.NobodyFound
                || event instanceof IncidentEvent.PathExhausted;
    }

    /** Whether an event is an answer. */
    static boolean isAnswer(IncidentEvent event) {
        return event instanceof IncidentEvent.Acknowledged
                || event instanceof IncidentEvent.Snoozed
                || event instanceof IncidentEvent.Resolved;
    }
}
