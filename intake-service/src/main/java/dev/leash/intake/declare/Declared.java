package dev.leash.intake.declare;

import dev.leash.model.incident.Outcome;

/**
 * Answer to a report.
 *
 * @param requestId id of the request; empty when there was no room for the report
 * @param incidentId the incident that was opened or joined; empty while triage has not answered
 */
public record Declared(String requestId, Outcome outcome, String incidentId) {}
