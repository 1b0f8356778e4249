package dev.leash.dashboard.sources;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Those that are not zero, as a sentence. */
    public String inWords() {
        String counts =
                Stream.of(
                                part(taken, "taken"),
                                part(unreadable, "unreadable"),
                                part(heldBack, "held back"),
                                part(notTaken, "not stored"),
                                part(disabled, "while disabled"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "" : "Alerts since the start: " + counts + ".";
    }

    private static Optional<String> part(long count, String words) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + words);
    }

    private static long count(MeterRegistry registry, String sourceId, String outcome) {
        Counter counter =
                registry.find("leash.source.alerts")
                        .tags("source", sourceId, "outcome", outcome)
                        .counter();
        return counter == null ? 0 : Math.round(counter.count());
    }
}
