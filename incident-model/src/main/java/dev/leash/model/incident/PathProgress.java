package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Place;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Progress of an incident on its escalation path.
 *
 * @param position the last level that was paged; the first, before any was
 * @param nextPosition the first level, when somebody has the incident whom no level has paged, and
 *     none was paged before; null when the next is the one after {@code position}
 * @param pageSequence the number of the event that last assigned it; 0 before the first
 * @param undeliverable who could not be reached since the last deadline
 */
public record PathProgress(
        Place position,
        @Nullable Place nextPosition,
        long pageSequence,
        Set<String> undeliverable) {

    /** Nobody was paged yet. */
    static final PathProgress NONE = new PathProgress(Place.FIRST, null, 0, Set.of());

    public PathProgress {
        requireNonNull(position, "position");
        undeliverable = Set.copyOf(undeliverable);
    }

    /** Whether a level was paged since it was opened, or reopened. */
    public boolean anyLevelPaged() {
        return pageSequence > 0 && nextPosition == null;
    }

    /** The level to page next; empty at the end of the last round. */
    public Optional<Place> next(EscalationPath path) {
        return anyLevelPaged() ? path.after(position) : Optional.of(Place.FIRST);
    }

    /** The level to page next, going round again at the end of the last round. */
    Place nextOrAround(EscalationPath path) {
        return anyLevelPaged() ? path.afterOrAround(position) : Place.FIRST;
    }

    /**
     * Somebody is paged.
     *
     * @param newPass whether those who could not be reached may be tried again
     * @param byLevel whether a level pages them, and not a person who took it, gave it or had it
     */
    PathProgress paged(Place at, long sequence, boolean newPass, boolean byLevel) {
        return new PathProgress(
                at,
                byLevel || anyLevelPaged() ? null : Place.FIRST,
                sequence,
                newPass ? Set.of() : undeliverable);
    }

    PathProgress couldNotReach(String person) {
        Set<String> more = new LinkedHashSet<>(undeliverable);
        more.add(person);
        return new PathProgress(position, nextPosition, pageSequence, more);
    }
}
