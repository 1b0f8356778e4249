package dev.leash.intake.guard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what became of each report that was sent over HTTP, by what its sender was answered. */
@ServerFilter("/webhooks/new_incident*")
final class ReportCounts {

    /** What a sender may be answered. */
    private enum Outcome {
        /** It opened an incident. */
        OPENED,
        /** It joined one, or was known. */
        JOINED,
        /** It is in the log, and triage has not spoken yet. */
        PENDING,
        /** More came than is taken. */
        LIMITED,
        /** It was refused because of what it says, or who says it. */
        REFUSED,
        /** Kafka did not take it. */
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
                            .description("Reports over HTTP, by what their senders were answered")
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
