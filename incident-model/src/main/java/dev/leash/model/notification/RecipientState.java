package dev.leash.model.notification;

import dev.leash.model.incident.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * State of one person and one incident: what the person was told, and whether an answer is awaited.
 *
 * @param person id of the contact
 * @param incidentId number of the incident
 * @param sequence sequence of the last event of the incident that concerned them
 * @param state state of the incident at that event
 * @param briefing what there was to say of the incident at that event
 * @param waits whether Leash waits for their answer
 * @param closedAt when the incident ended; null while it has not
 */
public record RecipientState(
        String person,
        String incidentId,
        long sequence,
        State state,
        IncidentBriefing briefing,
        boolean waits,
        @Nullable Instant closedAt) {
    static RecipientState after(Optional<RecipientState> before, RecipientUpdate notice) {
        boolean asks = notice.purpose().filter(Purpose::isUntilAnswered).isPresent();
        boolean waited = before.filter(RecipientState::waits).isPresent();
        return new RecipientState(
                notice.person(),
                notice.incidentId(),
                notice.sequence(),
                notice.state(),
                notice.briefing(),
                asks || (waited && notice.overBecause().isEmpty()),
                notice.state() == State.RESOLVED ? notice.at() : null);
    }

    /** Whether the person owns the incident, and it is open. */
    boolean isTheirs() {
        return closedAt == null && person.equals(briefing.owner());
    }
}
