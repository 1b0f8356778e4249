package dev.leash.model.incident;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Resolved;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of test pages: one is resolved by the answer to it, or when its path has ended. Only the
 * person who asked for it is told.
 */
final class TestPageRules {

    private TestPageRules() {}

    /** The decision adapted to a test page; unchanged for every other path. */
    static Decision applied(EscalationPath path, Decision decision) {
        if (!TestPage.isTest(path) || decision.events().isEmpty()) {
            return decision;
        }
        List<IncidentEvent> events = new ArrayList<>();
        for (IncidentEvent event : decision.events()) {
            events.add(event.tellingNobody());
            if (isTheEnd(event)) {
                events.add(new Resolved(List.of()));
            }
        }
        return Decision.accept(events);
    }

    private static boolean isTheEnd(IncidentEvent event) {
        return event instanceof Acknowledged
                || event instanceof PathExhausted
                || event instanceof Failed;
    }
}
