package dev.leash.verification.incident;

import dev.leash.model.incident.IncidentEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom an event asks to be told.
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

    /** Whom an event asks to be told; nobody, when it asks for nobody. */
    static List<String> by(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.Assigned(var assignment) -> assignment.paged();
            case IncidentEvent.Renotified(String person) -> List.of(person);
            case IncidentEvent.NobodyFound nobody -> nobody.told();
            case IncidentEvent.Failed failed -> failed.told();
            case IncidentEvent.PathExhausted(var told) -> told;
            case IncidentEvent.Undeliverable(_, var told) -> told;
            case IncidentEvent.Resolved(var told) -> told;
            case IncidentEvent.Opened _,
                    IncidentEvent.Attached _,
                    IncidentEvent.Acknowledged _,
                    IncidentEvent.Snoozed _,
                    IncidentEvent.Noted _,
                    IncidentEvent.Reopened _ ->
                    List.of();
        };
    }

    /** Whether an event says that somebody has answered. */
    static boolean isAnswer(IncidentEvent event) {
        return event instanceof IncidentEvent.Acknowledged
                || event instanceof IncidentEvent.Snoozed
                || event instanceof IncidentEvent.Resolved;
    }
}
