package dev.leash.model.classification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.State;
import dev.leash.model.kind.Named;
import java.util.List;
import java.util.Locale;

/**
 * Status of an incident.
 *
 * @param id stable, opaque id; the built-in status of a state has the name of the state in lower
 *     case
 * @param name name for people
 * @param description what the status means; may be empty
 * @param category phase of the incident that the status belongs to
 * @param rank order among all statuses, from 0 to {@value #MAX_RANK}
 */
public record IncidentStatus(
        String id, String name, String description, Category category, int rank) implements Named {

    /** The highest rank. */
    public static final int MAX_RANK = 9_999;

    /** Phase of an incident. */
    public enum Category {
        TRIAGE,
        DECLINED,
        MERGED,
        CANCELED,
        LIVE,
        LEARNING,
        CLOSED,
        PAUSED,
        /** Value that only a newer version knows. */
        UNKNOWN
    }

    /** The built-in statuses, one for each state of paging. */
    static final List<IncidentStatus> BUILT_IN =
            List.of(
                    of(State.PENDING, "Pending", Category.LIVE, 1),
                    of(State.ASSIGNED, "Assigned", Category.LIVE, 2),
                    of(State.IN_PROGRESS, "In progress", Category.LIVE, 3),
                    of(State.RESOLVED, "Resolved", Category.CLOSED, 4),
                    of(State.ERROR, "Error", Category.LIVE, 5),
                    of(State.DRAFT, "Draft", Category.TRIAGE, 0));

    public IncidentStatus {
        Named.require(id, name, description);
        requireNonNull(category, "category");
        Named.requireRank(rank, MAX_RANK);
    }

    /** The id of the built-in status of a state. */
    static String idOf(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Status of a state that only a newer version knows. */
    static IncidentStatus unknown() {
        return of(State.UNKNOWN, "Unknown", Category.LIVE, 5);
    }

    private static IncidentStatus of(State state, String name, Category category, int rank) {
        return new IncidentStatus(idOf(state), name, "", category, rank);
    }
}
