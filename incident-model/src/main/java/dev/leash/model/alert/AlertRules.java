package dev.leash.model.alert;

import dev.leash.model.alert.AlertCommand.Fire;
import dev.leash.model.alert.AlertCommand.Join;
import dev.leash.model.alert.AlertCommand.Leave;
import dev.leash.model.alert.AlertCommand.MeetDeadline;
import dev.leash.model.alert.AlertCommand.Rejoin;
import dev.leash.model.alert.AlertCommand.Resolve;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rules of alerts. The first report of a dedup key, a more urgent one, and a recovery are passed on
 * to triage; repeats are counted, told whenever the count has doubled, and answered here.
 */
public final class AlertRules {

    private AlertRules() {}

    /**
     * Decides a command.
     *
     * @param alert current state; null when the alert does not exist
     * @param key its {@link dev.leash.model.triage.DedupKey}
     * @param repeatOf incident of the same report when it was received before, empty when that was
     *     not known yet; null when the report is new
     * @param moment current time
     */
    public static AlertDecision decide(
            @Nullable Alert alert,
            String key,
            AlertCommand command,
            @Nullable String repeatOf,
            Instant moment) {
        Instant at = notBefore(alert, moment);
        AlertDraft draft = new AlertDraft(alert, command.id(), at);
        switch (command) {
            case Fire fire when repeatOf != null -> again(draft, alert, fire, repeatOf);
            case Fire fire -> fire(draft, alert, key, fire, at);
            case Resolve resolve -> resolve(draft, alert, resolve);
            case Join(String incident) when alert != null -> join(draft, alert, incident);
            case Rejoin(String incident) when alert != null && alert.link().isNone() ->
                    join(draft, alert, incident);
            case Leave(String incident) when alert != null -> leave(draft, alert, incident);
            case MeetDeadline(AlertTimer timer, Instant dueAt) when alert != null -> {
                if (dueAt.equals(alert.deadlines().get(timer)) && !dueAt.isAfter(at)) {
                    meet(draft, alert, timer);
                }
            }
            case Join _, Rejoin _, Leave _, MeetDeadline _ -> {}
        }
        return draft.decision();
    }

    /** Times of one alert never decrease, even when clocks do. */
    private static Instant notBefore(@Nullable Alert alert, Instant moment) {
        if (alert == null) {
            return moment;
        }
        Instant last = max(alert.count().lastAt(), alert.count().toldAt());
        return max(last, moment);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void again(
            AlertDraft draft, @Nullable Alert alert, Fire fire, String incidentBefore) {
        String incident =
                incidentBefore.isEmpty() && alert != null
                        ? alert.link().incidentId()
                        : incidentBefore;
        if (alert != null && incident == null && !alert.link().isNone()) {
            draft.move(alert.link().withWaiting(fire.requestId()));
            return;
        }
        draft.answer(
                fire.requestId(),
                incident,
                OutcomeCode.ALREADY_REPORTED,
                "This report was received before.");
    }

    private static void fire(
            AlertDraft draft, @Nullable Alert alert, String key, Fire fire, Instant at) {
        if (alert == null) {
            first(draft, Alert.first(key, fire, at), fire);
        } else if (alert.link().isNone()) {
            Alert anew =
                    alert.firingAgain(fire.report(), at)
                            .with(new Alert.Count(1, 1, at, at))
                            .with(AlertLink.asked(fire.id()));
            first(draft, anew, fire);
        } else {
            repeat(draft, alert, fire, at);
        }
    }

    private static void first(AlertDraft draft, Alert fired, Fire fire) {
        draft.set(fired);
        draft.record(alert -> new AlertEvent.Fired(alert, fire.report().brief()));
        draft.signal(fire.id(), fire.requestId(), fire.report(), fire.digest(), null);
    }

    private static void repeat(AlertDraft draft, Alert before, Fire fire, Instant at) {
        boolean isBack = before.status() == AlertStatus.RESOLVED;
        boolean isWorse = before.isLessUrgentThan(fire.report());
        Alert after = before.repeated(fire.report(), at);
        if (isBack) {
            after = after.with(after.link().turned());
        }
        draft.set(after);
        boolean isTold = isBack || isWorse || isDue(after, at);
        if (isBack) {
            draft.record(alert -> new AlertEvent.Fired(alert, fire.report().brief()));
        } else if (isTold) {
            draft.tellCounted();
        }
        if (isWorse || (isBack && after.link().isTurnTold())) {
            draft.signal(
                    fire.id(),
                    fire.requestId(),
                    fire.report(),
                    fire.digest(),
                    isWorse ? AttachReason.MORE_URGENT : AttachReason.REPEATED);
            return;
        }
        answerSoon(draft, after, fire.requestId());
        if (isTold) {
            tellTriage(draft, before, fire.report(), fire.id());
        }
    }

    private static boolean isDue(Alert alert, Instant at) {
        Instant tell = alert.deadlines().get(AlertTimer.TELL);
        return tell != null && !tell.isAfter(at);
    }

    private static void answerSoon(AlertDraft draft, Alert alert, @Nullable String requestId) {
        String incident = alert.link().incidentId();
        if (incident == null) {
            draft.move(alert.link().withWaiting(requestId));
        } else {
            draft.joined(requestId, incident);
        }
    }

    /**
     * Tells triage of repeats: of the first one, and afterwards whenever the count is told, so that
     * triage checks whether the incident is still open. Until triage has named the incident, the
     * original signal is sent again.
     */
    private static void tellTriage(AlertDraft draft, Alert before, Report report, String id) {
        String asked = before.link().signalId();
        if (before.link().incidentId() == null && asked != null) {
            draft.signal(asked, null, report, null, null);
        } else {
            boolean isFirst = before.count().told() == 1;
            draft.signal(
                    id, null, report, null, isFirst ? AttachReason.REPEATED : AttachReason.COUNTED);
        }
    }

    private static void resolve(AlertDraft draft, @Nullable Alert alert, Resolve resolve) {
        if (alert == null || alert.link().isNone() || alert.status() == AlertStatus.RESOLVED) {
            draft.answer(
                    resolve.requestId(),
                    alert == null ? null : alert.link().incidentId(),
                    OutcomeCode.NOTHING_FIRING,
                    "No alert with this dedup_key is firing, so nothing was changed.");
            return;
        }
        draft.tellCounted();
        draft.resolve();
        if (alert.link().incidentId() != null && alert.link().isTurnTold()) {
            draft.recovered();
        }
        draft.answer(
                resolve.requestId(),
                alert.link().incidentId(),
                OutcomeCode.RECOVERY_NOTED,
                "The alert is resolved. Its incident stays open until somebody resolves it.");
    }

    private static void join(AlertDraft draft, Alert alert, String incident) {
        if (incident.equals(alert.link().incidentId())) {
            return;
        }
        draft.tellCounted();
        draft.move(alert.link().joined(incident));
        draft.record(AlertEvent.Joined::new);
        alert.link().waiting().forEach(request -> draft.joined(request, incident));
        if (alert.status() == AlertStatus.RESOLVED) {
            draft.recovered();
        }
    }

    private static void leave(AlertDraft draft, Alert alert, String incident) {
        if (incident.equals(alert.link().incidentId())) {
            draft.tellCounted();
            draft.move(AlertLink.NONE);
            draft.record(left -> new AlertEvent.Left(left, incident));
        }
    }

    private static void meet(AlertDraft draft, Alert alert, AlertTimer timer) {
        switch (timer) {
            case TELL -> {
                draft.tellCounted();
                tellTriage(draft, alert, alert.report(), alert.id() + "-" + (alert.sequence() + 1));
            }
            case FORGET -> draft.set(null);
            case UNKNOWN -> {}
        }
    }
}
