package dev.leash.model.alert;

import dev.leash.model.incident.Incident;
import java.util.Optional;

/** Word to an alert of what became of its incident. */
public final class AlertFeedback {

    private AlertFeedback() {}

    /**
     * That the incident of an alert is over, or open again; empty when neither changed, or when its
     * report had no dedup key. It is written together with the facts, so that whoever has seen the
     * incident over and reports again, does so behind this word.
     */
    public static Optional<AlertCommand> of(Incident before, Incident.Known after) {
        if (after.details().report().dedupKey() == null
                || !(before instanceof Incident.Known was)
                || was.isOpen() == after.isOpen()) {
            return Optional.empty();
        }
        String id = after.id();
        return Optional.of(
                after.isOpen() ? new AlertCommand.Rejoin(id) : new AlertCommand.Leave(id));
    }
}
