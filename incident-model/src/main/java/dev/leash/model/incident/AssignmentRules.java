package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.PathCatchUp;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.search.Resolution;
import dev.leash.model.search.TargetResolver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Search for an assignee: yields the event that assigns the incident, or says that nobody can be
 * found.
 *
 * @param dueAt deadline that led to the search; null when none did
 */
record AssignmentRules(
        EscalationPath path, Directory directory, Instant at, @Nullable Instant dueAt) {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    /** Searches from a position on; the person found has the level's whole time from now. */
    List<IncidentEvent> search(
            Why why,
            PathPosition from,
            @Nullable String current,
            Set<String> undeliverable,
            boolean toldNobody,
            int searches) {
        Resolution searched =
                TargetResolver.find(path, from, current, undeliverable, directory, at);
        return switch (searched) {
            case Resolution.Found found ->
                    List.of(assigned(why, found, 0, path.deadlineFrom(at, found.place())));
            case Resolution.Nobody nobody -> List.of(nobodyFound(nobody, toldNobody, searches));
        };
    }

    /**
     * Searches because a deadline has passed; the next deadline counts from it. A path whose last
     * levels reach nobody counts as exhausted all the same.
     */
    List<IncidentEvent> searchAfter(PathCatchUp due, String current, boolean toldNobody) {
        Resolution searched =
                TargetResolver.find(path, due.place(), current, Set.of(), directory, at);
        return switch (searched) {
            case Resolution.Found found when isPastTheEnd(due.place(), found.place()) ->
                    List.of(new PathExhausted(directory.toldWhenNobody()));
            case Resolution.Found found -> {
                Instant escalateAt =
                        found.place().equals(due.place())
                                ? due.escalateAt()
                                : path.deadlineFrom(at, found.place());
                yield List.of(
                        assigned(Why.NOT_ACKNOWLEDGED, found, due.collapsedRungs(), escalateAt));
            }
            case Resolution.Nobody nobody -> List.of(nobodyFound(nobody, toldNobody, 0));
        };
    }

    /** Assigns the incident to one person without searching. */
    IncidentEvent giveTo(String person, Why why, PathPosition place) {
        boolean reachable =
                directory.contact(person).filter(contact -> contact.isReachable()).isPresent();
        return new Assigned(
                new Assignment(
                        person,
                        reachable ? List.of(person) : List.of(),
                        why,
                        path.version(),
                        place,
                        null,
                        List.of(),
                        0,
                        dueAt,
                        path.deadlineFrom(at, place)));
    }

    private boolean isPastTheEnd(PathPosition due, PathPosition found) {
        return path.rounds() > 0 && found.round() > Math.max(path.rounds(), due.round());
    }

    private IncidentEvent assigned(
            Why why, Resolution.Found found, long collapsedRungs, Instant escalateAt) {
        return new Assigned(
                new Assignment(
                        found.assignee(),
                        found.people(),
                        why,
                        path.version(),
                        found.place(),
                        found.onSchedule(),
                        found.skipped(),
                        collapsedRungs,
                        dueAt,
                        escalateAt));
    }

    private IncidentEvent nobodyFound(Resolution.Nobody nobody, boolean toldNobody, int searches) {
        List<String> told = toldNobody ? List.of() : directory.toldWhenNobody();
        return path.whenNobody() == WhenNobody.FAIL
                ? new Failed(nobody.skipped(), told)
                : new NobodyFound(
                        nobody.skipped(), told, searches + 1, at.plus(retryAfter(searches)));
    }

    /** Twice as long each time; somebody is searched for in between all the same. */
    private static Duration retryAfter(int searches) {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(searches, 20));
        return doubled.compareTo(PagingState.Pending.TOLD_AT_LEAST_EVERY) < 0
                ? doubled
                : PagingState.Pending.TOLD_AT_LEAST_EVERY;
    }
}
