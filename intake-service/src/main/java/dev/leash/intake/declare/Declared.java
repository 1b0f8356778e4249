package dev.leash.intake.declare;

import dev.leash.model.incident.Outcome;

/**
 * Outcome of a report: accepted as a new incident, or already that of another.
 *
 * @param requestId names the report
 * @param incidentId which incident; empty while nobody has said
 */
public record Declared(String requestId, Outcome outcome, String incidentId) {}
