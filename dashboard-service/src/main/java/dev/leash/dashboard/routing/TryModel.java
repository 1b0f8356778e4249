package dev.leash.dashboard.routing;

import dev.leash.dashboard.web.Times;
import dev.leash.model.incident.Report;
import dev.leash.model.triage.AlertRouter.Routed;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Content of the tester.
 *
 * @param json the report in the form
 * @param at the time in the form, in the zone of the pages
 * @param report the report as it was read; null when nothing was tried
 * @param routed where it leads; null when nothing was tried
 */
public record TryModel(
        String json, LocalDateTime at, @Nullable Report report, @Nullable Routed routed) {

    private static final String EXAMPLE =
            """
            {
              "title": "Checkout answers 500",
              "severity": "critical",
              "source": "datadog",
              "dedup_key": "checkout-500",
              "labels": {"service": "checkout", "region": "eu"}
            }""";

    static TryModel empty(Times times) {
        return new TryModel(EXAMPLE, now(times), null, null);
    }

    static LocalDateTime now(Times times) {
        return LocalDateTime.ofInstant(times.now(), times.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
