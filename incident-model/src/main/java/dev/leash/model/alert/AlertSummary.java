package dev.leash.model.alert;

import dev.leash.model.severity.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Public summary of an alert after one of its events.
 *
 * @param source source of the alert
 * @param dedupKey dedup key, as the source gave it
 * @param title title of the latest report
 * @param severity worst severity since the alert fired
 * @param status whether the source says that the problem persists
 * @param total number of reports since the alert fired
 * @param incidentId the incident it belongs to; null while it belongs to none
 * @param firedAt when the alert fired
 * @param lastAt time of the last report
 */
public record AlertSummary(
        String source,
        String dedupKey,
        String title,
        Severity severity,
        AlertStatus status,
        long total,
        @Nullable String incidentId,
        Instant firedAt,
        Instant lastAt) {}
