package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facet that says who is paged, who has the incident, and what follows.
 *
 * @param path the escalation path it was opened with
 * @param progress how far it is on the path
 * @param audience who was paged or told
 * @param paging who has it, and what is due
 * @param stateSequence the number of the event that last gave it to somebody, or ended or began it
 * @param reopenedSequence the number of the event that last reopened it; null when none has
 */
public record Escalation(
        EscalationPath path,
        PathProgress progress,
        Audience audience,
        PagingState paging,
        long stateSequence,
        @Nullable Long reopenedSequence) {
    public Escalation {
        requireNonNull(path, "path");
        requireNonNull(progress, "progress");
        requireNonNull(audience, "audience");
        requireNonNull(paging, "paging");
    }

    static Escalation begin(Recorded recorded, EscalationPath path) {
        return new Escalation(
                path,
                PathProgress.NONE,
                Audience.NOBODY,
                new PagingState.Pending(0, null),
                recorded.sequence(),
                null);
    }

    /** The level to page next; empty at the end of the last round. */
    public Optional<Place> next() {
        return progress.next(path);
    }

    /** The level to page next, going round again at the end of the last round. */
    Place nextOrAround() {
        return progress.nextOrAround(path);
    }

    /** It goes to somebody, ends or begins again: who has not seen that acts on what is no more. */
    Escalation turned(Recorded by, PathProgress on, Audience people, PagingState to) {
        return new Escalation(path, on, people, to, by.sequence(), reopenedSequence);
    }

    Escalation with(PagingState next) {
        return new Escalation(
                path, progress, audience, next, stateSequence, reopenedSequence);
    }

    Escalation with(Audience people) {
        return new Escalation(path, progress, people, paging, stateSequence, reopenedSequence);
    }

    Escalation with(PathProgress on) {
        return new Escalation(path, on, audience, paging, stateSequence, reopenedSequence);
    }

    /** It is searched for somebody from the beginning. */
    Escalation startingOver(Recorded reopened) {
        return new Escalation(
                path,
                PathProgress.NONE,
                audience.startingOver(),
                new PagingState.Pending(0, null),
                reopened.sequence(),
                reopened.sequence());
    }
}
