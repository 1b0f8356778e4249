package dev.leash.verification.incident;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reduces events to what replaying them needs, and shares equal paths. */
final class Slimming {

    private final Map<EscalationPath, EscalationPath> paths = new HashMap<>();

    /** The part of an event that is needed to replay it, and to compare the summary in it. */
    IncidentRecord slim(IncidentRecord recorded) {
        return new IncidentRecord(
                recorded.incidentId(),
                recorded.sequence(),
                recorded.at(),
                recorded.actor(),
                recorded.cause(),
                slim(recorded.event()),
                recorded.incident() == null ? null : slim(recorded.incident()));
    }

    private IncidentEvent slim(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.Opened(
                            var report,
                            var signalId,
                            var path,
                            _,
                            var routing) ->
                    new IncidentEvent.Opened(
                            slim(report),
                            signalId,
                            paths.computeIfAbsent(path, _ -> path),
                            null,
                            routing);
            case IncidentEvent.Edited edited ->
                    new IncidentEvent.Edited(
                            edited.title(),
                            edited.severity(),
                            edited.formerTitle(),
                            edited.formerSeverity());
            case IncidentEvent _ -> event;
        };
    }

    private static Report slim(Report report) {
        return report.slim("", Map.of(), List.of());
    }

    private static IncidentSummary slim(IncidentSummary incident) {
        return new IncidentSummary(
                incident.id(),
                incident.title(),
                "",
                incident.severity(),
                incident.source(),
                Map.of(),
                List.of(),
                incident.state(),
                incident.assignee(),
                incident.since(),
                incident.reopenUntil(),
                incident.snoozed(),
                incident.test(),
                incident.openedAt(),
                incident.updatedAt(),
                incident.sequence(),
                incident.escalation(),
                incident.before(),
                incident.stage(),
                incident.roles());
    }
}
