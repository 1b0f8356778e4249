package dev.leash.model.alert;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.triage.Signal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command comes to.
 *
 * @param after the alert as it is then; null when it is forgotten, or never was
 * @param recorded its events
 * @param signals what triage is told
 * @param answers outcomes for callers that wait
 * @param remembered what is remembered of the report, for when it is sent again; null where the
 *     command is none, or it was remembered before
 */
public record AlertDecision(
        @Nullable Alert after,
        List<AlertRecord> recorded,
        List<Signal> signals,
        List<Answered> answers,
        @Nullable Earlier remembered) {

    /**
     * An outcome for the reporter.
     *
     * @param incidentId the incident it is about; empty where there is none
     */
    public record Answered(String requestId, String incidentId, Outcome.Decided outcome) {

        /** The answer; empty where nobody waits. */
        static List<Answered> of(
                @Nullable String requestId,
                @Nullable String incidentId,
                OutcomeCode code,
                String explanation) {
            return requestId == null
                    ? List.of()
                    : List.of(
                            new Answered(
                                    requestId,
                                    Optional.ofNullable(incidentId).orElse(""),
                                    new Outcome.AlreadyDone(code, explanation)));
        }
    }

    public AlertDecision {
        recorded = List.copyOf(recorded);
        signals = List.copyOf(signals);
        answers = List.copyOf(answers);
    }

    /** One that changes nothing. */
    static AlertDecision nothing(@Nullable Alert alert) {
        return answering(alert, List.of(), null);
    }

    /** One that changes nothing, and answers. */
    static AlertDecision answering(
            @Nullable Alert alert, List<Answered> answers, @Nullable Earlier remembered) {
        return new AlertDecision(alert, List.of(), List.of(), answers, remembered);
    }

    /** One that changes nothing, and asks triage, which answers. */
    static AlertDecision asking(@Nullable Alert alert, Signal signal) {
        return new AlertDecision(alert, List.of(), List.of(signal), List.of(), null);
    }
}
