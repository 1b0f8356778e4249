package dev.leash.model.alert;

import dev.leash.model.alert.AlertDecision.Answered;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import dev.leash.model.route.Suppression;
import dev.leash.model.triage.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A decision that is being made: the alert as it is so far, and what is told of it. */
final class AlertDraft {

    private final Alert before;
    private final String cause;
    private final Instant at;
    private final List<AlertRecord> recorded = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<Answered> answers = new ArrayList<>();
    private @Nullable Earlier remembered;
    private long sequence;
    private Report report;
    private AlertStatus status;
    private Instant firedAt;
    private Alert.Count count;
    private Turns turns;
    private Membership membership;

    AlertDraft(Alert alert, String because, Instant now) {
        at = now;
        cause = because;
        before = alert.notAfter(now);
        sequence = before.sequence();
        report = before.report();
        status = before.status();
        firedAt = before.firedAt();
        count = before.count();
        turns = before.turns();
        membership = before.membership();
    }

    Instant at() {
        return at;
    }

    /** The alert as it was. */
    Alert before() {
        return before;
    }

    /** The alert as it is so far. */
    Alert alert() {
        return new Alert(id(), sequence, report, status, firedAt, count, turns, membership);
    }

    private String id() {
        return before.id();
    }

    /** It fires, and belongs to no incident yet. */
    void begin(Report said) {
        report = said.brief();
        status = AlertStatus.FIRING;
        firedAt = at;
        count = Alert.Count.first(at);
        turns = Turns.first(at);
    }

    /** It is reported once more. */
    void oneMore(Report said, boolean isWorse) {
        report = said.brief().with(isWorse ? said.severity() : report.severity());
        count = count.oneMore(at);
        if (status == AlertStatus.RESOLVED) {
            turns = turns.firedAgain(at);
            status = AlertStatus.FIRING;
        }
    }

    /** Its source says that it is over. */
    void over() {
        status = AlertStatus.RESOLVED;
        turns = turns.over(at);
    }

    /** What it is now was told. */
    void statusTold() {
        turns = turns.told(status);
    }

    void move(Membership where) {
        membership = where;
    }

    void record(Function<AlertSummary, AlertEvent> event) {
        sequence++;
        count = count.allTold(at);
        recorded.add(new AlertRecord(id(), sequence, at, cause, event.apply(alert().summary())));
    }

    /** Reports that were counted are told, before anything else is. */
    void tellCounted() {
        long since = count.untold();
        if (since > 0) {
            record(summary -> new AlertEvent.Repeated(summary, since));
        }
    }

    /** That it is over is told, to its incident too, unless that was done. */
    void tellOver() {
        if (turns.told() != AlertStatus.RESOLVED) {
            statusTold();
            record(AlertEvent.Resolved::new);
        }
        if (membership.incidentId() != null) {
            signals.add(new Signal.Recovered(lastEventId(), report));
        }
    }

    /**
     * That it is over is told, and ends its incident, also one that triage has yet to name: triage
     * hears this behind the report that opens it.
     */
    void endIncident() {
        if (turns.told() != AlertStatus.RESOLVED) {
            statusTold();
            record(AlertEvent.Resolved::new);
        }
        if (!membership.isNone()) {
            signals.add(new Signal.Recovered(lastEventId(), report, true));
        }
    }

    /** Passes a report on, under a name that no sender has chosen: that of the event it led to. */
    String passOn(@Nullable String requestId, Report said, @Nullable AttachReason reason) {
        String signalId = lastEventId();
        remembered = Earlier.passedOn(signalId);
        signals.add(new Signal.Declared(signalId, requestId, said, null, null, reason));
        return signalId;
    }

    void tell(Signal signal) {
        signals.add(signal);
    }

    String lastEventId() {
        return id() + "-" + sequence;
    }

    void remember(Earlier came) {
        remembered = came;
    }

    void joined(@Nullable String requestId, String incidentId) {
        Answered.of(
                        requestId,
                        incidentId,
                        OutcomeCode.ATTACHED_TO_OPEN,
                        "This was added to incident %s, which is open.".formatted(incidentId))
                .forEach(this::answer);
    }

    /** The answer that nobody is paged. */
    void suppressed(@Nullable String requestId, Suppression why) {
        OutcomeCode code = why.isSilence() ? OutcomeCode.SILENCED : OutcomeCode.ROUTE_PAGES_NOBODY;
        Answered.of(requestId, null, code, "No one is paged. " + why.reason())
                .forEach(this::answer);
    }

    void answer(Answered answered) {
        answers.add(answered);
    }

    AlertDecision decision() {
        return new AlertDecision(alert(), recorded, signals, answers, remembered);
    }
}
