package dev.leash.sheets.export;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.Summaries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Things that happened, for tests. */
public final class Events {

    /** When the first of them happened. */
    public static final Instant START = Instant.parse("2025-03-09T14:05:06.789Z");

    private static final EscalationPath PATH =
            EscalationPath.rotating(
                    "default", "default", Duration.ofMinutes(15), Duration.ZERO, WhenNobody.RETRY);

    private Events() {}

    /** An incident that was opened, assigned to alice, acknowledged by her and resolved. */
    public static List<IncidentRecord> life(long incident, Instant start) {
        String id = Long.toString(incident);
        Actor alice = Actor.person("alice", Actor.Via.WEB);
        Summaries summaries = new Summaries(_ -> Incident.UNREPORTED);
        return Stream.of(
                        recorded(
                                id,
                                1,
                                start,
                                Actor.source("webhook"),
                                opened("Disk full on db-" + id)),
                        recorded(
                                id,
                                2,
                                start,
                                Actor.source("webhook"),
                                assigned("alice", Why.ON_CALL)),
                        recorded(
                                id,
                                3,
                                start.plusSeconds(60),
                                alice,
                                new Acknowledged("alice", null)),
                        recorded(
                                id,
                                4,
                                start.plusSeconds(120),
                                alice,
                                new Resolved(List.of("alice"))))
                .map(summaries::complete)
                .toList();
    }

    /** A report of some text. */
    public static Opened opened(String text) {
        return new Opened(Report.ofText(text, "webhook"), "signal", PATH);
    }

    static Assigned assigned(String person, Why why) {
        return new Assigned(
                new Assignment(
                        person,
                        List.of(person),
                        why,
                        1,
                        PathPosition.FIRST,
                        null,
                        List.of(),
                        0,
                        null,
                        START.plusSeconds(900)));
    }

    static IncidentRecord recorded(
            String incident, long sequence, Instant at, Actor actor, IncidentEvent event) {
        return new IncidentRecord(incident, sequence, at, actor, "cause", event);
    }
}
