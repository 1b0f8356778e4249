package dev.leash.model.alert;

import static java.util.Objects.requireNonNull;

import dev.leash.model.alert.AlertCommand.Join;
import dev.leash.model.alert.AlertCommand.Suppress;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.Suppression;
import dev.leash.model.triage.Signal;
import java.time.Instant;

/**
 * The rules by which an alert learns where it belongs. The word of triage that it belongs to an
 * incident may come behind the word of the lifecycle that this is over: then it is overtaken.
 */
final class AlertMoves {

    private AlertMoves() {}

    static void join(AlertDraft draft, Join join) {
        Membership membership = draft.before().membership();
        String incident = join.incidentId();
        if (incident.equals(membership.leftId()) || incident.equals(membership.incidentId())) {
            return;
        }
        RoutingDecision routing = join.routing();
        if (routing != null) {
            draft.tellCounted();
            draft.record(alert -> new AlertEvent.Routed(alert, routing));
        }
        enter(draft, incident);
    }

    /**
     * One that is in an incident by now stays there: the word was overtaken. Triage forgets a
     * question that it answers so, and may be asked it again.
     */
    static void suppress(AlertDraft draft, Suppress suppress) {
        Membership before = draft.before().membership();
        if (before.incidentId() != null) {
            return;
        }
        Suppression why = suppress.why();
        if (!why.isSame(before.suppression())) {
            draft.tellCounted();
            draft.record(alert -> new AlertEvent.Suppressed(alert, why, suppress.routing()));
        }
        String question =
                before.questionId() == null ? draft.lastEventId() : before.questionId();
        draft.move(before.suppressed(why, question, draft.at()));
        before.waiting().forEach(request -> draft.suppressed(request, why));
    }

    /** One that asks triage goes where that says; the incident it left may be that again. */
    static void rejoin(AlertDraft draft, String incident) {
        Membership membership = draft.before().membership();
        if (membership.isNone()) {
            enter(draft, incident);
        } else if (incident.equals(membership.leftId())) {
            draft.move(membership.welcome());
        }
    }

    private static void enter(AlertDraft draft, String incident) {
        Membership before = draft.before().membership();
        if (incident.equals(before.incidentId())) {
            return;
        }
        draft.tellCounted();
        draft.move(Membership.in(incident));
        draft.record(AlertEvent.Joined::new);
        before.waiting().forEach(request -> draft.joined(request, incident));
        if (draft.before().status() == AlertStatus.RESOLVED) {
            draft.tellOver();
        }
    }

    static void leave(AlertDraft draft, String incident) {
        if (incident.equals(draft.before().membership().incidentId())) {
            draft.tellCounted();
            draft.move(Membership.left(incident));
            draft.statusTold();
            draft.record(left -> new AlertEvent.Left(left, incident));
        }
    }

    /** An incident that is open by now hears nothing of it; where none is, one is opened. */
    static void askWhetherSilenced(AlertDraft draft, Instant at) {
        Alert alert = draft.before();
        draft.move(alert.membership().askedAgain(at));
        AlertReports.lookAtIncident(draft, alert.report());
    }

    /** The same question: where triage has answered it, that is the answer. */
    static void askAgain(AlertDraft draft, Instant at) {
        Alert alert = draft.before();
        String question = requireNonNull(alert.membership().questionId());
        draft.move(alert.membership().askedAgain(at));
        draft.tell(new Signal.Declared(question, null, alert.report(), null));
    }
}
