package dev.leash.model.incident;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a test page: it is resolved by the answer to it, or once its path has ended. Nobody is
 * told of it but the person who asked for it.
 */
final class TestPageRules {

    private TestPageRules() {}

    /** The decision as it is for a test page; unchanged for every other path. */
    static Decision applied(EscalationPath path, Decision decision) {
        if (!TestPage.isTest(path) || decision.events().isEmpty()) {
            return decision;
        }
        List<IncidentEvent> events = new ArrayList<>();
        decision.events().forEach(event -> add(event, events));
        return Decision.accept(events);
    }

    private static void add(IncidentEvent event, List<IncidentEvent> events) {
        switch (event) {
            case PathExhausted _ -> {
                events.add(new PathExhausted(List.of()));
                events.add(new Resolved(List.of()));
            }
            case Failed failed -> {
                events.add(
                        new Failed(
                                failed.skipped(), List.of(), failed.reason(), failed.code()));
                events.add(new Resolved(List.of()));
            }
            case Acknowledged _ -> {
                events.add(event);
                events.add(new Resolved(List.of()));
            }
            case NobodyFound nobody ->
                    events.add(
                            new NobodyFound(
                                    nobody.skipped(),
                                    List.of(),
                                    nobody.searches(),
                                    nobody.retryAt()));
            case Undeliverable(String person, _) ->
                    events.add(new Undeliverable(person, List.of()));
            case Resolved resolved ->
                    events.add(new Resolved(List.of(), resolved.reopenUntil()));
            case IncidentEvent.Opened _,
                    IncidentEvent.Attached _,
                    IncidentEvent.Assigned _,
                    IncidentEvent.Snoozed _,
                    IncidentEvent.Renotified _,
                    IncidentEvent.Noted _,
                    IncidentEvent.Reopened _,
                    IncidentEvent.OfDetails _,
                    IncidentEvent.OfPublication _,
                    IncidentEvent.Unrecognised _ ->
                    events.add(event);
        }
    }
}
