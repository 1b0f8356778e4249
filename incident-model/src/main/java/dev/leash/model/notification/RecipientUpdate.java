package dev.leash.model.notification;

import dev.leash.model.incident.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Update for one person: an incident changed in a way that concerns them.
 *
 * @param person id of the contact
 * @param incidentId number of the incident
 * @param sequence sequence of the incident event
 * @param at time of the event
 * @param tell purpose of the message for them; null for no message
 * @param over why an answer is no longer wanted from them, in words; null when it still is
 * @param state current state of the incident
 * @param briefing what there is to say of the incident now
 * @param code code of {@code over}; null when an answer is still wanted, and in records of older
 *     versions
 */
public record RecipientUpdate(
        String person,
        String incidentId,
        long sequence,
        Instant at,
        @Nullable Purpose tell,
        @Nullable String over,
        State state,
        IncidentBriefing briefing,
        @Nullable DropCode code) {
    /** Unique id, made of the event and the person. */
    public String id() {
        return incidentId + "-" + sequence + "-" + person;
    }

    /** Purpose of the message for them; empty for no message. */
    public Optional<Purpose> purpose() {
        return Optional.ofNullable(tell);
    }

    /** Why an answer is no longer wanted from them; empty when it still is. */
    public Optional<DropReason> overBecause() {
        return over == null
                ? Optional.empty()
                : Optional.of(new DropReason(code == null ? DropCode.UNKNOWN : code, over));
    }
}
