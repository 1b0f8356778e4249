package dev.leash.model.alert;

import static java.util.Objects.requireNonNull;

import dev.leash.model.alert.AlertDecision.Answered;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import dev.leash.model.triage.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Mutable builder of an {@link AlertDecision}: the alert so far, and the events, signals and
 * answers that result.
 */
final class AlertDraft {

    private final Instant at;
    private final String cause;
    private final List<AlertRecord> recorded = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<Answered> answers = new ArrayList<>();
    private @Nullable Alert alert;

    AlertDraft(@Nullable Alert alert, String cause, Instant at) {
        this.alert = alert;
        this.cause = cause;
        this.at = at;
    }

    void set(@Nullable Alert changed) {
        alert = changed;
    }

    private Alert now() {
        return requireNonNull(alert);
    }

    void record(Function<AlertSummary, AlertEvent> event) {
        Alert next = now().next(at);
        alert = next;
        recorded.add(
                new AlertRecord(
                        next.id(), next.sequence(), at, cause, event.apply(next.summary())));
    }

    /**
     * Records the reports that were counted since the last event. Must run before any other event
     * is recorded.
     */
    void tellCounted() {
        long since = now().count().untold();
        if (since > 0) {
            record(summary -> new AlertEvent.Repeated(summary, since));
        }
    }

    void signal(
            String id,
            @Nullable String requestId,
            Report report,
            @Nullable String digest,
            @Nullable AttachReason reason) {
        signals.add(new Signal.Declared(id, requestId, report, null, digest, reason));
    }

    void recovered() {
        signals.add(new Signal.Recovered(now().id() + "-" + now().sequence(), now().report()));
    }

    void resolve() {
        alert = now().resolved();
        record(AlertEvent.Resolved::new);
    }

    void move(AlertLink link) {
        alert = now().with(link);
    }

    void joined(@Nullable String requestId, String incidentId) {
        answer(
                requestId,
                incidentId,
                OutcomeCode.ATTACHED_TO_OPEN,
                "The report was added to the open incident %s.".formatted(incidentId));
    }

    void answer(
            @Nullable String requestId,
            @Nullable String incidentId,
            OutcomeCode code,
            String explanation) {
        if (requestId != null) {
            answers.add(
                    new Answered(
                            requestId,
                            Optional.ofNullable(incidentId).orElse(""),
                            new Outcome.AlreadyDone(code, explanation)));
        }
    }

    AlertDecision decision() {
        return new AlertDecision(alert, recorded, signals, answers);
    }
}
