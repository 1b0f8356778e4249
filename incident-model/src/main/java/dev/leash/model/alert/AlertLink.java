package dev.leash.model.alert;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Relation of an alert to an incident: none, asked of triage but not named yet, or an open
 * incident.
 *
 * @param signalId signal by which triage was asked; null when the alert belongs to none
 * @param incidentId the open incident; null before triage has named it
 * @param turns how often the alert fired since triage was asked
 * @param waiting requests that are answered once triage has named the incident, at most {@value
 *     #MAX_WAITING}; requests beyond are not answered
 */
public record AlertLink(
        @Nullable String signalId, @Nullable String incidentId, int turns, List<String> waiting) {

    /** Maximum number of requests that wait. */
    public static final int MAX_WAITING = 100;

    /** The alert belongs to no incident. */
    static final AlertLink NONE = new AlertLink(null, null, 0, List.of());

    public AlertLink {
        waiting = List.copyOf(waiting);
    }

    static AlertLink asked(String signalId) {
        return new AlertLink(signalId, null, 1, List.of());
    }

    AlertLink joined(String incident) {
        return new AlertLink(signalId, incident, Math.max(1, turns), List.of());
    }

    AlertLink turned() {
        return new AlertLink(signalId, incidentId, turns + 1, waiting);
    }

    AlertLink withWaiting(@Nullable String requestId) {
        if (requestId == null || waiting.size() >= MAX_WAITING) {
            return this;
        }
        List<String> more = new ArrayList<>(waiting);
        more.add(requestId);
        return new AlertLink(signalId, incidentId, turns, more);
    }

    boolean isNone() {
        return signalId == null && incidentId == null;
    }

    /**
     * Whether the latest firing is passed on to the incident: only the first, second, fourth,
     * eighth and so on are, so that a flapping alert does not flood the timeline.
     */
    boolean isTurnTold() {
        return Integer.bitCount(turns) == 1;
    }
}
