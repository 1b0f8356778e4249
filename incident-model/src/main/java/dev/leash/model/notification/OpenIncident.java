package dev.leash.model.notification;

import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One-line description of an open incident.
 *
 * @param incidentId number of the incident
 * @param title what is broken
 * @param severity severity of the incident
 * @param state state of paging
 * @param owner the owner; null when there is none
 */
public record OpenIncident(
        String incidentId, String title, Severity severity, State state, @Nullable String owner) {
    /** The line of an incident; empty when it is resolved, or a draft. */
    public static Optional<OpenIncident> of(IncidentSummary incident) {
        return incident.isOpen() && !incident.isUnpublished()
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
