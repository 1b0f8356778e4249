package dev.leash.model.notification;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.PagingState;
import java.util.Optional;

/** What happens at the next deadline of an incident, unless somebody acts before. */
public enum NextDeadline {
    /** The next level is paged. */
    NEXT_RUNG,
    /** The path ends: nobody else is paged by itself. */
    PATH_END,
    /** The owner is paged again. */
    PAGE_AGAIN,
    /** The search for an assignee is repeated. */
    SEARCH,
    /** Value that only a newer version knows. */
    UNKNOWN;

    /** What is due next; empty when nothing is. */
    public static Optional<NextDeadline> of(Incident.Known incident) {
        return incident.nextDeadline()
                .flatMap(
                        _ ->
                                switch (incident.paging()) {
                                    case PagingState.Pending _ -> Optional.of(SEARCH);
                                    case PagingState.Assigned _ ->
                                            Optional.of(isLast(incident) ? PATH_END : NEXT_RUNG);
                                    case PagingState.InProgress _ -> Optional.of(PAGE_AGAIN);
                                    case PagingState.Resolved _,
                                            PagingState.InError _,
                                            PagingState.Drafted _ ->
                                            Optional.empty();
                                });
    }

    private static boolean isLast(Incident.Known incident) {
        return incident.escalation().next().isEmpty();
    }
}
