package dev.leash.model.incident;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Resolved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules of test pages: one is resolved by the answer to it, or when its path has ended. Only the
 * person who asked for it is told.
 */
final class TestPageRules {

    private TestPageRules() {}

    /**
     * The decision as it is for a test page; unchanged for every other path.
     *
     * @param reopenUntil until when it can be reopened if this ends it; null for as long as usual
     */
    static Decision applied(EscalationPath path, Decision decision, @Nullable Instant reopenUntil) {
        if (!TestPage.isTest(path) || decision.events().isEmpty()) {
            return decision;
        }
        List<IncidentEvent> events = new ArrayList<>();
        for (IncidentEvent event : decision.events()) {
            events.add(event.tellingNobody());
            if (isTheEnd(event)) {
                events.add(new Resolved(List.of(), reopenUntil));
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
