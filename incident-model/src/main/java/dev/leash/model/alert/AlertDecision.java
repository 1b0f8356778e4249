package dev.leash.model.alert;

import dev.leash.model.incident.Outcome;
import dev.leash.model.triage.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of a command on an alert.
 *
 * @param after the alert afterwards; null when it was forgotten or never existed
 * @param recorded the new events
 * @param signals signals for triage
 * @param answers outcomes for the requests that wait
 */
public record AlertDecision(
        @Nullable Alert after,
        List<AlertRecord> recorded,
        List<Signal> signals,
        List<Answered> answers) {

    /**
     * Outcome for one request that waits.
     *
     * @param incidentId number of the incident; empty when there is none
     */
    public record Answered(String requestId, String incidentId, Outcome.Decided outcome) {}

    public AlertDecision {
        recorded = List.copyOf(recorded);
        signals = List.copyOf(signals);
        answers = List.copyOf(answers);
    }
}
