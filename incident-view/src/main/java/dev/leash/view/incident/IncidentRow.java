package dev.leash.view.incident;

import dev.leash.model.incident.Stage;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.view.alert.AlertRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a line of a list.
 *
 * @param id its number
 * @param state its state
 * @param severity how bad
 * @param title what is broken
 * @param source who reported it
 * @param owner who has it; null when nobody has
 * @param openedAt when it was reported
 * @param updatedAt when its last event happened
 * @param nextAt when something happens by itself; null when nothing does
 * @param sequence the number of its last event
 * @param snoozed whether it is in progress and snoozed
 * @param repeats how often the same was reported again
 * @param stage how far it is known
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
