package dev.leash.model.triage;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Report;

/** Which escalation path a report leads to. */
final class Routing {

    private Routing() {}

    /** The id of the path: the default one, whatever is reported. */
    static String pathOf(Report report) {
        return EscalationPath.DEFAULT_ID;
    }
}
