package dev.leash.verification.incident;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves out of events what is not needed to replay them, and keeps what repeats only once. */
final class Slimming {

    private final Map<EscalationPath, EscalationPath> paths = new HashMap<>();

    /** What is kept of an event to be replayed. */
    Recorded slim(Recorded recorded) {
        if (!(recorded.event()
                instanceof IncidentEvent.Opened(var report, var signalId, var path, _))) {
            return recorded;
        }
        Report title =
                new Report(
                        report.title(),
                        "",
                        report.severity(),
                        Map.of(),
                        List.of(),
                        report.dedupKey(),
                        report.source());
        return new Recorded(
                recorded.incidentId(),
                recorded.sequence(),
                recorded.at(),
                recorded.actor(),
                recorded.cause(),
                new IncidentEvent.Opened(title, signalId, paths.computeIfAbsent(path, _ -> path)));
    }
}
