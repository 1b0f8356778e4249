package dev.leash.benchmarks;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.Summaries;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Generator of incidents' events, as in the log: of twenty incidents one waits for an
 * acknowledgement, one is acknowledged, and the others are resolved.
 */
final class Histories {

    private static final String NUMBER = "999999999";
    private static final String PERSON = "alice@example.com";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> SEVERITIES = List.of("MINOR", "MAJOR", "CRITICAL");

    private final List<String> events = new ArrayList<>();
    private final Summaries summaries = new Summaries(_ -> Incident.UNREPORTED);
    private long offset;

    Histories() {
        EscalationPath path =
                EscalationPath.rotating(
                        "default",
                        "schedule",
                        Duration.ofMinutes(15),
                        Duration.ZERO,
                        WhenNobody.RETRY);
        Report report =
                Report.ofText(
                        "Checkout answers 500 in region " + NUMBER + "\nSince the release of noon.",
                        "alertmanager");
        add(new IncidentEvent.Opened(report, "signal", path));
        add(new IncidentEvent.Assigned(assignment()));
        add(new IncidentEvent.Acknowledged(PERSON, null));
        add(new IncidentEvent.Resolved(List.of(PERSON)));
    }

    private static Assignment assignment() {
        return new Assignment(
                PERSON,
                List.of(PERSON),
                Assignment.Why.ON_CALL,
                1,
                PathPosition.FIRST,
                null,
                List.of(),
                0,
                null,
                START.plusSeconds(900));
    }

    private void add(IncidentEvent event) {
        int sequence = events.size() + 1;
        IncidentRecord recorded =
                new IncidentRecord(
                        NUMBER,
                        sequence,
                        START.plusSeconds(sequence),
                        Actor.timer(),
                        "cause",
                        event);
        events.add(
                new String(
                        Topics.EVENTS.codec().encode(summaries.complete(recorded)),
                        StandardCharsets.UTF_8));
    }

    /** The events of incidents, in the order of the log. */
    List<ConsumerRecord<String, byte[]>> of(int from, int until) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int number = from; number < until; number++) {
            String id = "" + number;
            String severity = SEVERITIES.get(number % SEVERITIES.size());
            int count = number % 20 == 0 ? 2 : number % 20 == 1 ? 3 : 4;
            for (String event : events.subList(0, count)) {
                String body = event.replace(NUMBER, id).replace("\"MAJOR\"", '"' + severity + '"');
                records.add(
                        new ConsumerRecord<>(
                                Topics.EVENTS.name(),
                                0,
                                offset++,
                                id,
                                body.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return records;
    }
}
