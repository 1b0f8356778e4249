package dev.leash.model.alert;

import dev.leash.model.triage.Signal;
import java.util.Optional;

/** Word to an alert of what became of its incident. */
public final class AlertFeedback {

    private AlertFeedback() {}

    /**
     * What an alert hears when triage hears that an incident is over, or open again; empty when it
     * hears something else. It is written together with the facts, so that a reader that has seen
     * the incident over and reports again, does so behind this word.
     */
    public static Optional<AlertCommand> of(Signal toTriage) {
        return switch (toTriage) {
            case Signal.Ended(_, String incidentId, _) ->
                    Optional.of(new AlertCommand.Leave(incidentId));
            case Signal.Reopened(_, String incidentId, _) ->
                    Optional.of(new AlertCommand.Rejoin(incidentId));
            case Signal.Declared _,
                    Signal.Counted _,
                    Signal.Recovered _,
                    Signal.TestRequested _,
                    Signal.Sampled _,
                    Signal.DraftDismissed _,
                    Signal.MeetDeadline _ ->
                    Optional.empty();
        };
    }
}
