package dev.leash.model.notification;

import dev.leash.model.incident.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person knows of one incident.
 *
 * @param person who
 * @param incidentId which incident
 * @param sequence the number of the last event of the incident that concerned them
 * @param state the incident's state as of then
 * @param briefing what there is to say of it as of then
 * @param waits whether Leash waits for their answer
 * @param closedAt when the incident ended; null while it has not
 */
public record Conversation(
        String person,
        String incidentId,
        long sequence,
        State state,
        Briefing briefing,
        boolean waits,
        @Nullable Instant closedAt) {
    static Conversation after(Optional<Conversation> before, Notice notice) {
        boolean asks = notice.purpose().filter(Purpose::isUntilAnswered).isPresent();
        boolean waited = before.filter(Conversation::waits).isPresent();
        return new Conversation(
                notice.person(),
                notice.incidentId(),
                notice.sequence(),
                notice.state(),
                notice.briefing(),
                asks || (waited && notice.overBecause().isEmpty()),
                notice.state() == State.RESOLVED ? notice.at() : null);
    }

    /** Whether the incident is theirs, and not over. */
    boolean isTheirs() {
        return closedAt == null && person.equals(briefing.owner());
    }
}
