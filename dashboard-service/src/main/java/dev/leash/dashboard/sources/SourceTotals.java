package dev.leash.dashboard.sources;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * How many alerts of a source had which outcome, since intake started in this process; all zero
 * where it runs in another.
 *
 * @param taken alerts that were taken
 * @param unreadable bodies that could not be read, and were kept as an alert that says so
 * @param heldBack alerts beyond the limit
 * @param notTaken alerts that Kafka did not take
 * @param disabled alerts that came while the source was disabled
 */
public record SourceTotals(
        long taken, long unreadable, long heldBack, long notTaken, long disabled) {

    static SourceTotals of(MeterRegistry registry, String sourceId) {
        return new SourceTotals(
                count(registry, sourceId, "taken"),
                count(registry, sourceId, "unreadable"),
                count(registry, sourceId, "held_back"),
                count(registry, sourceId, "not_taken"),
                count(registry, sourceId, "disabled"));
    }

    /** Alerts that did not get into the log as they were sent. */
    public long lost() {
        return unreadable + heldBack + notTaken;
    }

    private static long count(MeterRegistry registry, String sourceId, String outcome) {
        Counter counter =
                registry.find("leash.source.alerts")
                        .tags("source", sourceId, "outcome", outcome)
                        .counter();
        return counter == null ? 0 : Math.round(counter.count());
    }
}
