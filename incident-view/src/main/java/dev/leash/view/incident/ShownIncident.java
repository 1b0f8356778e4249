package dev.leash.view.incident;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.State;
import dev.leash.view.alert.AlertRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Incident with what its page needs beside its summary.
 *
 * @param summary its summary
 * @param report the report that opened it
 * @param path the escalation path it was opened with
 * @param assignment its last assignment; null before the first
 */
public record ShownIncident(
        IncidentSummary summary,
        Report report,
        EscalationPath path,
        @Nullable Assignment assignment,
        long repeats,
        @Nullable AlertRow alert) {

    /** Its number. */
    public String id() {
        return summary.id();
    }

    /** State of paging. */
    public State state() {
        return summary.state();
    }

    /** Position of the level to page next; empty at the end of the last round. */
    public Optional<PathPosition> nextLevel() {
        return summary.escalation()
                .place()
                .map(path::after)
                .orElse(Optional.of(PathPosition.FIRST));
    }
}
