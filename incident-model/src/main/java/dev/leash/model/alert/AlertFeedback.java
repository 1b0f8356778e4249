package dev.leash.model.alert;

import dev.leash.model.triage.Signal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Word to an alert of what became of its incident. It is written together with the facts, so that a
 * reader that has seen the incident over and reports again, does so behind this word.
 *
 * @param key the {@link dev.leash.model.incident.DedupKey} of the alert
 * @param command what it hears
 */
public record AlertFeedback(String key, AlertCommand command) {

    /**
     * What an alert hears when triage hears that an incident is over, or open again; empty when it
     * hears something else, or the incident has no alert.
     */
    public static Optional<AlertFeedback> of(Signal toTriage) {
        return switch (toTriage) {
            case Signal.Ended(_, String incidentId, var key) ->
                    of(key, new AlertCommand.Leave(incidentId));
            case Signal.Reopened(_, String incidentId, var key) ->
                    of(key, new AlertCommand.Rejoin(incidentId));
            case Signal.Declared _,
                    Signal.Counted _,
                    Signal.Recovered _,
                    Signal.Asked _,
                    Signal.TestRequested _,
                    Signal.Sampled _,
                    Signal.DraftDismissed _,
                    Signal.MeetDeadline _ ->
                    Optional.empty();
        };
    }

    private static Optional<AlertFeedback> of(@Nullable String key, AlertCommand command) {
        return Optional.ofNullable(key).map(it -> new AlertFeedback(it, command));
    }
}
