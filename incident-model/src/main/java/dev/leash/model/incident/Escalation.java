package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facet: who is paged, who owns the incident, and what is due.
 *
 * @param path the escalation path the incident was opened with
 * @param progress progress on the path
 * @param audience who was paged or told
 * @param paging the owner and the deadlines
 * @param stateSequence sequence of the last {@linkplain IncidentEvent.Transition transition}
 * @param reopenedSequence sequence of the event that last reopened the incident; null when there is
 *     none
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

    static Escalation begin(IncidentRecord recorded, EscalationPath path) {
        return new Escalation(
                path,
                PathProgress.NONE,
                Audience.NOBODY,
                new PagingState.Pending(0, null),
                recorded.sequence(),
                null);
    }

    /** Position of the level to page next; empty at the end of the last round. */
    public Optional<PathPosition> next() {
        return progress.next(path);
    }

    /** Position of the level to page next; begins another round at the end of the last one. */
    PathPosition nextOrAround() {
        return progress.nextOrAround(path);
    }

    /**
     * The escalation after a transition. A command of somebody who has not seen the transition is
     * outdated.
     */
    Escalation turned(IncidentRecord by, PathProgress on, Audience people, PagingState to) {
        return new Escalation(path, on, people, to, by.sequence(), reopenedSequence);
    }

    Escalation with(PagingState next) {
        return new Escalation(path, progress, audience, next, stateSequence, reopenedSequence);
    }

    Escalation with(Audience people) {
        return new Escalation(path, progress, people, paging, stateSequence, reopenedSequence);
    }

    Escalation with(PathProgress on) {
        return new Escalation(path, on, audience, paging, stateSequence, reopenedSequence);
    }

    /** The escalation of a draft that begins, is published or ends; paging follows it. */
    Escalation after(IncidentEvent.OfPublication event, IncidentRecord recorded) {
        return switch (event) {
            case IncidentEvent.AutoDrafted _ -> with(new PagingState.Drafted());
            case IncidentEvent.AutoPublished _ ->
                    turned(recorded, progress, audience, new PagingState.Pending(0, null));
            case IncidentEvent.AutoDismissed dismissed ->
                    turned(
                            recorded,
                            progress,
                            audience,
                            new PagingState.Resolved(null, recorded.at(), dismissed.keptUntil()));
            case IncidentEvent.AutoExpired _, IncidentEvent.Declared _ -> this;
        };
    }

    /** The escalation after a reopening: the search begins with the first level. */
    Escalation startingOver(IncidentRecord reopened) {
        return new Escalation(
                path,
                PathProgress.NONE,
                audience.startingOver(),
                new PagingState.Pending(0, null),
                reopened.sequence(),
                reopened.sequence());
    }
}
