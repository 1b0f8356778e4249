package dev.leash.model.incident;

import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.OfEscalation;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Reopened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import java.util.List;
import java.util.Optional;

/**
 * Effect of events on the escalation facet. Throws on an event that cannot have happened, unless an
 * event that only a newer version knows came before: then the state is uncertain, and any event is
 * possible.
 *
 * @param known the incident before the event
 * @param before its escalation
 * @param recorded the event
 */
record EscalationEvolution(Incident.Known known, Escalation before, IncidentRecord recorded) {

    static Escalation evolve(Incident.Known known, OfEscalation event, IncidentRecord recorded) {
        return new EscalationEvolution(known, known.escalation(), recorded).after(event);
    }

    private Escalation after(OfEscalation event) {
        return switch (event) {
            case Renotified(String person) -> {
                requireOwned();
                yield before.with(before.audience().involving(List.of(person)));
            }
            case Assigned(Assignment assignment) -> assigned(assignment);
            case NobodyFound nobody ->
                    waitingForSomebody(
                            nobody.told(),
                            new PagingState.Pending(
                                    nobody.searches(), nobody.retryAt(), nobody.skipped()));
            case Failed failed -> waitingForSomebody(failed.told(), new PagingState.InError());
            case PathExhausted exhausted -> pathExhausted(exhausted);
            case Undeliverable(String person, List<String> told) -> {
                requireUnanswered();
                yield before.with(before.progress().couldNotReach(person))
                        .with(before.audience().told(told));
            }
            case Acknowledged(String owner, var repageAt) ->
                    answered(
                            owner,
                            new PagingState.InProgress(owner, recorded.at(), repageAt, false));
            case Snoozed snoozed -> snoozed(snoozed);
            case Resolved resolved -> resolved(resolved);
            case Reopened _ -> reopened();
        };
    }

    private Escalation assigned(Assignment assignment) {
        requireOpen();
        boolean newPass =
                !(before.paging() instanceof PagingState.Assigned
                        && assignment.why() == Assignment.Why.UNDELIVERABLE);
        return before.turned(
                recorded,
                before.progress()
                        .paged(
                                assignment.place(),
                                recorded.sequence(),
                                newPass,
                                isByLevel(assignment)),
                before.audience().paged(assignment.paged()),
                new PagingState.Assigned(assignment, assignment.escalateAt()));
    }

    /**
     * Whether a level pages the assignee: not when somebody took or gave the incident, nor when the
     * person who worked on it is paged again.
     */
    private boolean isByLevel(Assignment assignment) {
        return switch (assignment.why()) {
            case ON_CALL,
                    FOUND_AT_LAST,
                    NOT_ACKNOWLEDGED,
                    UNDELIVERABLE,
                    ESCALATED,
                    REOPENED,
                    UNKNOWN ->
                    true;
            case TAKEN, REASSIGNED, MORE_URGENT -> false;
            case ACK_TIMED_OUT, SNOOZE_OVER ->
                    !before.paging().owner().equals(Optional.of(assignment.assignee()));
        };
    }

    private Escalation waitingForSomebody(List<String> told, PagingState state) {
        requireOpen();
        return before.with(before.audience().toldNobody(told)).with(state);
    }

    private Escalation pathExhausted(PathExhausted exhausted) {
        requireUnanswered();
        Escalation told = before.with(before.audience().told(exhausted.told()));
        return before.paging() instanceof PagingState.Assigned(Assignment assignment, _)
                ? told.with(new PagingState.Assigned(assignment, null))
                : told;
    }

    private Escalation snoozed(Snoozed event) {
        var since =
                before.paging() instanceof PagingState.InProgress inProgress
                        ? inProgress.since()
                        : recorded.at();
        return answered(
                event.owner(),
                new PagingState.InProgress(event.owner(), since, event.until(), true));
    }

    private Escalation answered(String owner, PagingState state) {
        requireOpen();
        return before.turned(
                recorded,
                before.progress(),
                before.audience().answeredBy(owner, recorded.sequence()),
                state);
    }

    private Escalation resolved(Resolved event) {
        requireOpen();
        return before.turned(
                recorded,
                before.progress(),
                before.audience().answered(recorded.sequence()),
                new PagingState.Resolved(
                        before.paging().owner().orElse(null), recorded.at(), event.reopenUntil()));
    }

    private Escalation reopened() {
        require(!known.isOpen(), "it is open");
        return before.startingOver(recorded);
    }

    private void requireOpen() {
        require(known.isOpen(), "it is resolved");
    }

    private void requireOwned() {
        requireOpen();
        require(known.owner().isPresent(), "nobody has it");
    }

    private void requireUnanswered() {
        require(
                before.paging() instanceof PagingState.Assigned,
                "it waits for no answer to a page");
    }

    private void require(boolean possible, String whyNot) {
        if (!possible && !known.isPartlyUnknown()) {
            throw recorded.impossible(whyNot);
        }
    }
}
