package dev.leash.model.alert;

import dev.leash.model.incident.Incident;
import java.util.Optional;

/** Makes the command that tells an alert how its incident has ended or was reopened. */
public final class AlertFeedback {

    private AlertFeedback() {}

    /**
     * The command for the alert of an incident that has just ended or was just reopened; empty when
     * neither happened or its report had no dedup key. It is written in one transaction with the
     * events of the incident, so that a report from somebody who has seen the incident end is
     * processed after it.
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
