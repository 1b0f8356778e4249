package dev.leash.view.incident;

import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Incident as a row of a list.
 *
 * @param id number of the incident
 * @param state state of paging
 * @param severity severity of the incident
 * @param title what is broken
 * @param source source of the report
 * @param owner the owner; null when there is none
 * @param openedAt when it was opened
 * @param updatedAt time of the last event
 * @param nextAt the next deadline; null when there is none
 * @param sequence sequence of the last event
 * @param snoozed whether it is in progress and snoozed
 * @param repeats how often it was reported again
 */
public record IncidentRow(
        String id,
        State state,
        Severity severity,
        String title,
        String source,
        @Nullable String owner,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant nextAt,
        long sequence,
        boolean snoozed,
        long repeats) {}
