package dev.leash.model.notification;

import dev.leash.model.incident.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident went on in a way that concerns somebody.
 *
 * @param person whom
 * @param incidentId which incident
 * @param sequence the number of the incident's event
 * @param at when it happened
 * @param tell what they are to be told; null for nothing
 * @param over why what they were asked has become pointless; null when it has not
 * @param state the incident's state now
 * @param briefing what there is to say of it now
 * @param code why what they were asked has become pointless, for programs; null when it has not,
 *     and in records of older versions
 */
public record Notice(
        String person,
        String incidentId,
        long sequence,
        Instant at,
        @Nullable Purpose tell,
        @Nullable String over,
        State state,
        Briefing briefing,
        @Nullable DropCode code) {
    /** Names it: the event, and whom it concerns. */
    public String id() {
        return incidentId + "-" + sequence + "-" + person;
    }

    /** What they are to be told. */
    public Optional<Purpose> purpose() {
        return Optional.ofNullable(tell);
    }

    /** Why what they were asked has become pointless. */
    public Optional<Drop> overBecause() {
        return over == null
                ? Optional.empty()
                : Optional.of(new Drop(code == null ? DropCode.UNKNOWN : code, over));
    }
}
