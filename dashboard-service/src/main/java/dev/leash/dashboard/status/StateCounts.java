package dev.leash.dashboard.status;

import dev.leash.model.incident.State;
import dev.leash.view.incident.IncidentFilter;
import dev.leash.view.incident.Incidents;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;

/** Number of incidents in each state, counted at most every few seconds. */
final class StateCounts {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final Incidents incidents;
    private Map<State, Long> counts = Map.of();
    private long countedAtNanos;

    StateCounts(Incidents incidents) {
        this.incidents = incidents;
    }

    synchronized double of(State state) {
        long now = System.nanoTime();
        if (counts.isEmpty() || now - countedAtNanos > GOOD_FOR.toNanos()) {
            counts = incidents.counts(IncidentFilter.of(EnumSet.allOf(State.class), ""));
            countedAtNanos = now;
        }
        return counts.getOrDefault(state, 0L);
    }
}
