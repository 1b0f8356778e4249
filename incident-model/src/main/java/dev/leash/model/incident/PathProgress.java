package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Progress of an incident on its escalation path.
 *
 * @param position position of the level that was paged last; the first before any was
 * @param nextPosition the first position, when the incident is owned by somebody no level has paged
 *     and no level was paged before; null when the position after {@code position} is next
 * @param pageSequence sequence of the event that last assigned the incident; 0 before the first
 * @param undeliverable people who could not be reached since the last deadline
 */
public record PathProgress(
        PathPosition position,
        @Nullable PathPosition nextPosition,
        long pageSequence,
        Set<String> undeliverable) {

    /** Progress before anybody was paged. */
    static final PathProgress NONE = new PathProgress(PathPosition.FIRST, null, 0, Set.of());

    public PathProgress {
        requireNonNull(position, "position");
        undeliverable = Set.copyOf(undeliverable);
    }

    /** Whether a level was paged since the incident was opened or last reopened. */
    public boolean anyLevelPaged() {
        return pageSequence > 0 && nextPosition == null;
    }

    /** Position of the level to page next; empty at the end of the last round. */
    public Optional<PathPosition> next(EscalationPath path) {
        return anyLevelPaged() ? path.after(position) : Optional.of(PathPosition.FIRST);
    }

    /** Position of the level to page next; begins another round at the end of the last one. */
    PathPosition nextOrAround(EscalationPath path) {
        return anyLevelPaged() ? path.afterOrAround(position) : PathPosition.FIRST;
    }

    /**
     * The progress once somebody is paged.
     *
     * @param newPass whether those who could not be reached may be tried again
     * @param byLevel whether a level pages them, as opposed to a person who took, gave or already
     *     had the incident
     */
    PathProgress paged(PathPosition at, long sequence, boolean newPass, boolean byLevel) {
        return new PathProgress(
                at,
                byLevel || anyLevelPaged() ? null : PathPosition.FIRST,
                sequence,
                newPass ? Set.of() : undeliverable);
    }

    PathProgress couldNotReach(String person) {
        Set<String> more = new LinkedHashSet<>(undeliverable);
        more.add(person);
        return new PathProgress(position, nextPosition, pageSequence, more);
    }
}
