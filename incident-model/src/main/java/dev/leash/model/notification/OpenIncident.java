package dev.leash.model.notification;

import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident that is not over, in one line.
 *
 * @param incidentId its number
 * @param title what is broken
 * @param severity how bad
 * @param state its state
 * @param owner who has it; null when nobody has
 */
public record OpenIncident(
        String incidentId, String title, Severity severity, State state, @Nullable String owner) {
    /** The line of an incident; empty when it is over. */
    public static Optional<OpenIncident> of(IncidentSummary incident) {
        return incident.isOpen()
                ? Optional.of(
                        new OpenIncident(
                                incident.id(),
                                incident.title(),
                                incident.severity(),
                                incident.state(),
                                incident.assignee()))
                : Optional.empty();
    }
}
