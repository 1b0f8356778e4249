package dev.leash.intake.guard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts reports that came over HTTP, by the outcome their sender was answered with. */
@ServerFilter("/webhooks/new_incident*")
final class ReportCounts {

    /** Outcome of a report. */
    private enum Outcome {
        /** An incident was opened. */
        OPENED,
        /** The report joined an incident, or was a repetition. */
        JOINED,
        /** The report is in the log, and triage has not answered yet. */
        PENDING,
        /** The report exceeded the rate limit. */
        LIMITED,
        /** The report was refused because of its content or its sender. */
        REFUSED,
        /** Kafka did not take the report. */
        UNAVAILABLE,
        /** Intake failed. */
        FAILED;

        static Outcome of(int status) {
            return switch (status) {
                case 200 -> JOINED;
                case 201 -> OPENED;
                case 202 -> PENDING;
                case 429 -> LIMITED;
                case 503 -> UNAVAILABLE;
                default -> status < 500 ? REFUSED : FAILED;
            };
        }
    }

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    ReportCounts(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("leash.reports")
                            .description("Reports over HTTP, by the answer they got")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    @ResponseFilter
    void count(HttpResponse<?> response) {
        Counter counter = counters.get(Outcome.of(response.code()));
        if (counter != null) {
            counter.increment();
        }
    }
}
