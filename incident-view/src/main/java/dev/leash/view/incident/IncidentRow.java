package dev.leash.view.incident;

import dev.leash.model.incident.Stage;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.view.alert.AlertRow;
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
        long repeats,
        Stage stage) {

    /** The same, of an alert that was counted. */
    IncidentRow counted(AlertRow alert) {
        return new IncidentRow(
                id,
                state,
                severity,
                title,
                source,
                owner,
                openedAt,
                updatedAt,
                nextAt,
                sequence,
                snoozed,
                Math.max(repeats, alert.repeats()),
                stage);
    }
}
