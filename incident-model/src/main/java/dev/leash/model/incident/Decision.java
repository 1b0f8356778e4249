package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Result of a command.
 *
 * @param events the new events, in order; empty unless the outcome is {@link Outcome.Accepted}
 * @param outcome outcome for the author
 */
public record Decision(List<IncidentEvent> events, Outcome.Decided outcome) {
    public Decision {
        events = List.copyOf(events);
        requireNonNull(outcome, "outcome");
        if (!events.isEmpty() && !(outcome instanceof Outcome.Accepted)) {
            throw new IllegalArgumentException(
                    "a decision that changes something is accepted, not " + outcome);
        }
    }

    static Decision accept(IncidentEvent... events) {
        return new Decision(List.of(events), new Outcome.Accepted());
    }

    static Decision accept(List<IncidentEvent> events) {
        return new Decision(events, new Outcome.Accepted());
    }

    static Decision alreadyDone(OutcomeCode code, String explanation) {
        return new Decision(List.of(), new Outcome.AlreadyDone(code, explanation));
    }

    static Decision refuse(OutcomeCode code, String explanation) {
        return new Decision(List.of(), new Outcome.Refused(code, explanation));
    }
}
