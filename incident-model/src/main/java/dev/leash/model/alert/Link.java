package dev.leash.model.alert;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert belongs: to no incident, to one that triage has yet to name, or to an open one.
 *
 * @param signalId the signal with which triage was asked; null when it belongs to none
 * @param incidentId the open incident; null before triage has named it
 * @param turns how often it fired since triage was asked
 * @param waiting requests that are answered once triage has named the incident, at most {@value
 *     #MAX_WAITING}; those beyond are not
 */
public record Link(
        @Nullable String signalId, @Nullable String incidentId, int turns, List<String> waiting) {

    /** The most requests that wait. */
    public static final int MAX_WAITING = 100;

    /** It belongs to no incident. */
    static final Link NONE = new Link(null, null, 0, List.of());

    public Link {
        waiting = List.copyOf(waiting);
    }

    static Link asked(String signalId) {
        return new Link(signalId, null, 1, List.of());
    }

    Link joined(String incident) {
        return new Link(signalId, incident, Math.max(1, turns), List.of());
    }

    Link turned() {
        return new Link(signalId, incidentId, turns + 1, waiting);
    }

    Link withWaiting(@Nullable String requestId) {
        if (requestId == null || waiting.size() >= MAX_WAITING) {
            return this;
        }
        List<String> more = new ArrayList<>(waiting);
        more.add(requestId);
        return new Link(signalId, incidentId, turns, more);
    }

    boolean isNone() {
        return signalId == null && incidentId == null;
    }

    /**
     * Whether an incident hears of this turn: of the first, the second, the fourth and so on, so
     * that an alert that flaps does not fill its timeline.
     */
    boolean isTurnTold() {
        return Integer.bitCount(turns) == 1;
    }
}
