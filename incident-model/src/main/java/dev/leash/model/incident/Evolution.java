package dev.leash.model.incident;

import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Reopened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import dev.leash.model.incident.IncidentEvent.Unrecognised;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an event leaves behind. Throws on what cannot have happened. After an event that only a newer
 * version knows, whatever comes next may have: who knows what state it was in.
 */
final class Evolution {

    private Evolution() {}

    static Incident evolve(Incident incident, Recorded recorded) {
        return switch (incident) {
            case Incident.Unreported _ -> begin(recorded);
            case Incident.Known known -> goOn(known, recorded);
        };
    }

    private static Incident begin(Recorded recorded) {
        if (recorded.event() instanceof Unrecognised && recorded.sequence() == 1) {
            return Incident.UNREPORTED;
        }
        if (!(recorded.event() instanceof Opened opened) || recorded.sequence() != 1) {
            throw impossible("an incident begins with its opening, sequence 1", recorded);
        }
        return new Incident.Pending(History.begin(recorded, opened), 0, null);
    }

    private static Incident goOn(Incident.Known known, Recorded recorded) {
        requireNext(known.history(), recorded);
        History history = known.history().after(recorded);
        return switch (recorded.event()) {
            case Opened _ -> throw impossible("it was opened before", recorded);
            case Noted _, Unrecognised _ -> keepingState(known, history);
            case Attached _ -> keepingState(open(known, recorded), history);
            case Renotified(String person) ->
                    keepingState(owned(known, recorded), history.told(List.of(person)));
            case Assigned assigned -> assigned(open(known, recorded), history, assigned);
            case NobodyFound nobody ->
                    new Incident.Pending(
                            toldNobody(open(known, recorded), history, nobody.told()),
                            nobody.searches(),
                            nobody.retryAt());
            case Failed failed ->
                    new Incident.InError(toldNobody(open(known, recorded), history, failed.told()));
            case PathExhausted exhausted -> pathExhausted(known, history, exhausted, recorded);
            case Undeliverable undeliverable ->
                    keepingState(
                            waiting(known, recorded),
                            history.couldNotReach(undeliverable.person(), undeliverable.told()));
            case Acknowledged(String owner, var repageAt) -> {
                open(known, recorded);
                yield new Incident.InProgress(history, owner, recorded.at(), repageAt, false);
            }
            case Snoozed snoozed -> snoozed(open(known, recorded), history, recorded, snoozed);
            case Resolved _ ->
                    new Incident.Resolved(
                            history, open(known, recorded).owner().orElse(null), recorded.at());
            case Reopened _ -> reopened(known, history, recorded);
        };
    }

    private static Incident assigned(Incident.Known before, History history, Assigned event) {
        Assignment assignment = event.assignment();
        boolean newPass =
                !(before instanceof Incident.Assigned
                        && assignment.why() == Assignment.Why.UNDELIVERABLE);
        return new Incident.Assigned(
                history.paged(
                        assignment.place(),
                        assignment.paged(),
                        newPass,
                        isByRung(before, assignment)),
                assignment,
                assignment.escalateAt());
    }

    /** Whoever worked on it is paged again as who they are; somebody in their place by a rung. */
    private static boolean isByRung(Incident.Known before, Assignment assignment) {
        return switch (assignment.why()) {
            case ON_CALL,
                    FOUND_AT_LAST,
                    NOT_ACKNOWLEDGED,
                    UNDELIVERABLE,
                    ESCALATED,
                    REOPENED,
                    UNKNOWN ->
                    true;
            case TAKEN, REASSIGNED -> false;
            case ACK_TIMED_OUT, SNOOZE_OVER ->
                    !before.owner().equals(Optional.of(assignment.assignee()));
        };
    }

    private static History toldNobody(Incident.Known before, History history, List<String> told) {
        return before.history().toldNobody() || !told.isEmpty()
                ? history.toldNobody(told)
                : history;
    }

    private static Incident pathExhausted(
            Incident.Known known, History history, PathExhausted event, Recorded recorded) {
        return waiting(known, recorded) instanceof Incident.Assigned assigned
                ? new Incident.Assigned(history.told(event.told()), assigned.assignment(), null)
                : keepingState(known, history.told(event.told()));
    }

    private static Incident snoozed(
            Incident.Known before, History history, Recorded recorded, Snoozed event) {
        Instant since =
                before instanceof Incident.InProgress inProgress
                        ? inProgress.since()
                        : recorded.at();
        return new Incident.InProgress(history, event.owner(), since, event.until(), true);
    }

    private static Incident reopened(Incident.Known known, History history, Recorded recorded) {
        if (known.isOpen() && !known.history().isPartlyUnknown()) {
            throw impossible("it is open", recorded);
        }
        return new Incident.Pending(history.startingOver(), 0, null);
    }

    private static Incident keepingState(Incident.Known known, History history) {
        return switch (known) {
            case Incident.Pending(_, int searches, var retryAt) ->
                    new Incident.Pending(history, searches, retryAt);
            case Incident.Assigned(_, Assignment assignment, var escalateAt) ->
                    new Incident.Assigned(history, assignment, escalateAt);
            case Incident.InProgress(_, String person, var since, var repageAt, boolean snoozed) ->
                    new Incident.InProgress(history, person, since, repageAt, snoozed);
            case Incident.Resolved(_, var by, var since) ->
                    new Incident.Resolved(history, by, since);
            case Incident.InError _ -> new Incident.InError(history);
        };
    }

    private static Incident.Known open(Incident.Known known, Recorded recorded) {
        if (!known.isOpen() && !known.history().isPartlyUnknown()) {
            throw impossible("it is resolved", recorded);
        }
        return known;
    }

    private static Incident.Known owned(Incident.Known known, Recorded recorded) {
        if (open(known, recorded).owner().isEmpty() && !known.history().isPartlyUnknown()) {
            throw impossible("nobody has it", recorded);
        }
        return known;
    }

    private static Incident.Known waiting(Incident.Known known, Recorded recorded) {
        if (!(known instanceof Incident.Assigned) && !known.history().isPartlyUnknown()) {
            throw impossible("it waits for no answer to a page", recorded);
        }
        return known;
    }

    private static void requireNext(History history, Recorded recorded) {
        if (!history.id().equals(recorded.incidentId())
                || recorded.sequence() != history.sequence() + 1) {
            throw impossible(
                    "expected incident %s, sequence %d"
                            .formatted(history.id(), history.sequence() + 1),
                    recorded);
        }
    }

    private static IllegalStateException impossible(String why, Recorded recorded) {
        return new IllegalStateException(
                "event %s cannot have happened: %s".formatted(recorded.id(), why));
    }
}
