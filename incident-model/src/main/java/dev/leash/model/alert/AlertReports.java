package dev.leash.model.alert;

import static java.util.Objects.requireNonNull;

import dev.leash.model.alert.AlertCommand.Ask;
import dev.leash.model.alert.AlertCommand.Fire;
import dev.leash.model.alert.AlertCommand.Resolve;
import dev.leash.model.alert.AlertDecision.Answered;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import dev.leash.model.triage.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of what the source of an alert says. */
final class AlertReports {

    private AlertReports() {}

    static void fire(AlertDraft draft, Fire fire, Instant at) {
        if (draft.before().membership().isNone()) {
            first(draft, fire, at);
        } else {
            repeat(draft, fire, at);
        }
    }

    private static void first(AlertDraft draft, Fire fire, Instant at) {
        draft.begin(fire.report());
        draft.record(alert -> new AlertEvent.Fired(alert, fire.report().brief()));
        String question = draft.passOn(fire.requestId(), fire.report(), null);
        draft.move(draft.before().membership().asked(question, at));
    }

    private static void repeat(AlertDraft draft, Fire fire, Instant at) {
        Alert before = draft.before();
        boolean isBack = before.turns().told() == AlertStatus.RESOLVED;
        boolean isWorse = fire.report().severity().rank() > before.report().severity().rank();
        draft.oneMore(fire.report(), isWorse);
        boolean isDue = isDue(draft.alert(), at);
        if (isBack) {
            draft.statusTold();
            draft.record(alert -> new AlertEvent.Fired(alert, fire.report().brief()));
        } else if (isWorse || isDue) {
            draft.tellCounted();
        }
        if (isBack || isWorse) {
            String question =
                    draft.passOn(
                            fire.requestId(),
                            fire.report(),
                            isWorse ? AttachReason.MORE_URGENT : AttachReason.REPEATED);
            if (before.membership().suppression() != null) {
                draft.move(before.membership().askedAs(question, at));
            }
            return;
        }
        draft.remember(Earlier.counted(before.membership()));
        answerSoon(draft, fire.requestId());
        if (isDue) {
            lookAtIncident(draft, fire.report());
        }
    }

    private static boolean isDue(Alert alert, Instant at) {
        Instant tell = AlertDeadlines.of(alert).get(AlertTimer.TELL);
        return tell != null && !tell.isAfter(at);
    }

    private static void answerSoon(AlertDraft draft, @Nullable String requestId) {
        Membership membership = draft.before().membership();
        if (membership.suppression() != null) {
            draft.suppressed(requestId, membership.suppression());
        } else if (membership.incidentId() == null) {
            draft.move(membership.withWaiting(requestId));
        } else {
            draft.joined(requestId, membership.incidentId());
        }
    }

    /**
     * The incident hears of the first repeat. Afterwards triage looks whether it is still open,
     * whenever the count is told. What pages nobody is asked about under the name that it was asked
     * under before, so that a report is in one incident once.
     */
    static void lookAtIncident(AlertDraft draft, Report report) {
        Membership membership = draft.before().membership();
        if (membership.suppression() != null) {
            String question = requireNonNull(membership.questionId());
            draft.tell(new Signal.Counted(question, report));
            return;
        }
        String id = draft.lastEventId();
        boolean isFirst = draft.before().count().told() == 1;
        draft.tell(
                isFirst
                        ? new Signal.Declared(id, null, report, null, null, AttachReason.REPEATED)
                        : new Signal.Counted(id, report));
    }

    static void resolve(AlertDraft draft, Resolve resolve) {
        Alert before = draft.before();
        String incident = before.membership().incidentId();
        draft.remember(new Earlier(incident, null));
        if (before.status() == AlertStatus.RESOLVED) {
            nothingFires(resolve.requestId(), incident).forEach(draft::answer);
            return;
        }
        boolean isTold =
                resolve.isEnd()
                        || before.membership().isNone()
                        || before.turns().isToldAtOnce();
        if (isTold) {
            draft.tellCounted();
        }
        draft.over();
        if (resolve.isEnd()) {
            draft.endIncident();
        } else if (isTold) {
            draft.tellOver();
        }
        noted(resolve.requestId(), incident).forEach(draft::answer);
    }

    /** What is asked of an alert without an incident is asked of nothing. */
    static void ask(AlertDraft draft, String key, Ask ask) {
        if (!draft.before().membership().isNone()) {
            draft.tell(question(key, ask));
        }
    }

    static Signal question(String key, Ask ask) {
        return new Signal.Asked(ask.id(), key, ask.source(), ask.request());
    }

    static List<Answered> nothingFires(@Nullable String requestId, @Nullable String incident) {
        return Answered.of(
                requestId,
                incident,
                OutcomeCode.NOTHING_FIRING,
                "Nothing of this dedup_key is firing, so nothing was done.");
    }

    static List<Answered> noted(@Nullable String requestId, @Nullable String incident) {
        return Answered.of(
                requestId,
                incident,
                OutcomeCode.RECOVERY_NOTED,
                "It is noted that this is over. An incident of it stays open until somebody, or its alert route, resolves it.");
    }
}
