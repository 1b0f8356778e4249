package dev.leash.view.incident;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Place;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.State;
import dev.leash.view.alert.AlertRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident with what its page needs beside its summary.
 *
 * @param summary how it stands
 * @param report what was reported
 * @param path the escalation path it was opened with
 * @param assignment how it came to whom it was last assigned; null before anybody was
 * @param repeats how often the same was reported again
 * @param alert the alert it was opened for; null when it was opened for none
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

    /** Its state. */
    public State state() {
        return summary.state();
    }

    /** The level to page next; empty at the end of the last round. */
    public Optional<Place> nextLevel() {
        return summary.escalation().place().map(path::after).orElse(Optional.of(Place.FIRST));
    }
}
