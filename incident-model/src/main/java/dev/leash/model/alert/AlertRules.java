package dev.leash.model.alert;

import dev.leash.model.alert.AlertCommand.Ask;
import dev.leash.model.alert.AlertCommand.Fire;
import dev.leash.model.alert.AlertCommand.Join;
import dev.leash.model.alert.AlertCommand.Leave;
import dev.leash.model.alert.AlertCommand.Rejoin;
import dev.leash.model.alert.AlertCommand.Resolve;
import dev.leash.model.alert.AlertCommand.Suppress;
import dev.leash.model.alert.AlertDecision.Answered;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.triage.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of alerts. The first report of a key, one that is more urgent, and word that it is over
 * go on to triage; what is reported again and again is counted, told by doubling counts, and
 * answered here.
 */
public final class AlertRules {

    private AlertRules() {}

    /**
     * What a command comes to.
     *
     * @param alert the alert as it is; null when nothing is known of it
     * @param key its {@link dev.leash.model.incident.DedupKey}
     * @param earlier what the same report came to; null when it did not come before
     * @param at when; earlier than what is known of the alert only where somebody set the clock
     *     back
     */
    public static AlertDecision decide(
            @Nullable Alert alert,
            String key,
            AlertCommand command,
            @Nullable Earlier earlier,
            Instant at) {
        if (earlier != null && command instanceof Fire fire) {
            return again(alert, fire, earlier);
        }
        if (earlier != null && command instanceof Resolve resolve) {
            return received(alert, resolve.requestId(), earlier.incidentId());
        }
        return alert == null
                ? ofNone(key, command, at)
                : of(new AlertDraft(alert, command.id(), at), key, command, at);
    }

    private static AlertDecision of(
            AlertDraft draft, String key, AlertCommand command, Instant at) {
        switch (command) {
            case Fire fire -> AlertReports.fire(draft, fire, at);
            case Resolve resolve -> AlertReports.resolve(draft, resolve);
            case Join join -> AlertMoves.join(draft, join);
            case Suppress suppress -> AlertMoves.suppress(draft, suppress);
            case Ask ask -> AlertReports.ask(draft, key, ask);
            case Rejoin(String incident) -> AlertMoves.rejoin(draft, incident);
            case Leave(String incident) -> AlertMoves.leave(draft, incident);
        }
        return draft.decision();
    }

    private static AlertDecision ofNone(String key, AlertCommand command, Instant at) {
        return switch (command) {
            case Fire fire -> {
                AlertDraft draft = new AlertDraft(Alert.first(key, fire, at), fire.id(), at);
                AlertReports.fire(draft, fire, at);
                yield draft.decision();
            }
            case Resolve resolve ->
                    AlertDecision.answering(
                            null,
                            AlertReports.nothingFires(resolve.requestId(), null),
                            Earlier.NOTHING);
            case Ask _, Join _, Suppress _, Rejoin _, Leave _ -> AlertDecision.nothing(null);
        };
    }

    /**
     * A report that was received before. Triage knows what became of one that was passed on, and is
     * asked anew where it does not: then it never heard of it.
     */
    private static AlertDecision again(@Nullable Alert alert, Fire fire, Earlier earlier) {
        return earlier.questionId() == null
                ? received(alert, fire.requestId(), earlier.incidentId())
                : AlertDecision.asking(
                        alert,
                        new Signal.Declared(
                                earlier.questionId(), fire.requestId(), fire.report(), null));
    }

    private static AlertDecision received(
            @Nullable Alert alert, @Nullable String requestId, @Nullable String incidentId) {
        List<Answered> answer =
                Answered.of(
                        requestId,
                        incidentId,
                        OutcomeCode.ALREADY_REPORTED,
                        "This report was received before.");
        return AlertDecision.answering(alert, answer, null);
    }

    /**
     * What is said to an alert that cannot be read, and stays as it is: triage knows its incident.
     */
    public static AlertDecision unread(String key, AlertCommand command) {
        return switch (command) {
            case Fire(String id, var requestId, var report, var digest) ->
                    AlertDecision.asking(
                            null, new Signal.Declared(id, requestId, report, null, digest));
            case Resolve(String id, var requestId, var report, var _, var endsIncident) ->
                    new AlertDecision(
                            null,
                            List.of(),
                            List.of(new Signal.Recovered(id, report, endsIncident)),
                            AlertReports.noted(requestId, null),
                            null);
            case Ask ask -> AlertDecision.asking(null, AlertReports.question(key, ask));
            case Join _, Suppress _, Rejoin _, Leave _ -> AlertDecision.nothing(null);
        };
    }

    /**
     * What a deadline comes to. One that is no longer armed changes nothing.
     *
     * @param dueAt when it was due
     * @param at when it is met
     */
    public static AlertDecision meet(Alert alert, AlertTimer timer, Instant dueAt, Instant at) {
        if (!dueAt.equals(AlertDeadlines.of(alert).get(timer)) || dueAt.isAfter(at)) {
            return AlertDecision.nothing(alert);
        }
        String cause = "due-%s-%d".formatted(timer, dueAt.toEpochMilli());
        AlertDraft draft = new AlertDraft(alert, cause, at);
        switch (timer) {
            case TELL -> {
                draft.tellCounted();
                AlertReports.lookAtIncident(draft, draft.before().report());
            }
            case TELL_OVER -> {
                draft.tellCounted();
                draft.tellOver();
            }
            case ASK -> AlertMoves.askAgain(draft, at);
            case SILENCE -> AlertMoves.askWhetherSilenced(draft, at);
            case FORGET -> {
                return AlertDecision.nothing(null);
            }
        }
        return draft.decision();
    }
}
