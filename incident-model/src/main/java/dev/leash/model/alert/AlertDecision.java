package dev.leash.model.alert;

import dev.leash.model.incident.Outcome;
import dev.leash.model.triage.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command comes to.
 *
 * @param after the alert as it is then; null when it is forgotten, or never was
 * @param recorded its events
 * @param signals what triage is told
 * @param answers what whoever waits is told
 */
public record AlertDecision(
        @Nullable Alert after,
        List<AlertRecorded> recorded,
        List<Signal> signals,
        List<Answered> answers) {

    /**
     * An answer to whoever reported.
     *
     * @param incidentId the incident it is about; empty where there is none
     */
    public record Answered(String requestId, String incidentId, Outcome.Decided outcome) {}

    public AlertDecision {
        recorded = List.copyOf(recorded);
        signals = List.copyOf(signals);
        answers = List.copyOf(answers);
    }
}
