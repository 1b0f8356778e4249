package dev.leash.model.notification;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.PagingState;
import java.util.Optional;

/** What an incident's next deadline brings, unless somebody does something before. */
public enum Due {
    /** The next rung of its path is paged. */
    NEXT_RUNG,
    /** Its path ends: nobody else is paged by itself. */
    PATH_END,
    /** Whoever works on it is paged again. */
    PAGE_AGAIN,
    /** Somebody is searched for once more. */
    SEARCH,
    /** What only a newer version knows. */
    UNKNOWN;

    /** What is due next; empty when nothing is. */
    public static Optional<Due> of(Incident.Known incident) {
        return incident.nextDeadline()
                .flatMap(
                        _ ->
                                switch (incident.paging()) {
                                    case PagingState.Pending _ -> Optional.of(SEARCH);
                                    case PagingState.Assigned _ ->
                                            Optional.of(isLast(incident) ? PATH_END : NEXT_RUNG);
                                    case PagingState.InProgress _ -> Optional.of(PAGE_AGAIN);
                                    case PagingState.Resolved _, PagingState.InError _ ->
                                            Optional.empty();
                                });
    }

    private static boolean isLast(Incident.Known incident) {
        return incident.escalation().next().isEmpty();
    }
}
