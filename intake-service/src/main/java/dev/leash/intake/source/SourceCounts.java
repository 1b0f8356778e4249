package dev.leash.intake.source;

import dev.leash.model.source.AlertSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts the alerts of each source by outcome, since this process started. */
final class SourceCounts {

    /** Name of the counters; tagged with the id of the source and the outcome. */
    static final String NAME = "leash.source.alerts";

    /** Outcome of an alert. */
    enum Result {
        TAKEN,
        /** It could not be read, and was kept as an alert that says so. */
        UNREADABLE,
        HELD_BACK,
        /** Its source is disabled. */
        DISABLED,
        /** Kafka did not take it. */
        NOT_TAKEN
    }

    private final MeterRegistry registry;

    SourceCounts(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(AlertSource source, Result outcome, int alerts) {
        Counter.builder(NAME)
                .description("Alerts of each source, by outcome")
                .tag("source", source.id())
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment(alerts);
    }
}
