package dev.leash.model.alert;

import dev.leash.model.severity.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is after an event.
 *
 * @param source who reports
 * @param dedupKey what the source calls it
 * @param title what it said last
 * @param severity the worst it said since it fired
 * @param status whether its source says that it is broken
 * @param total how often it was reported since it fired
 * @param incidentId the incident it belongs to; null while it belongs to none
 * @param firedAt when it fired
 * @param lastAt when it was last reported
 * @param sourceId id of the configured alert source; null when it came through none
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
        Instant lastAt,
        @Nullable String sourceId) {

    /** An alert that came through no configured alert source. */
    public AlertSummary(
            String source,
            String dedupKey,
            String title,
            Severity severity,
            AlertStatus status,
            long total,
            @Nullable String incidentId,
            Instant firedAt,
            Instant lastAt) {
        this(source, dedupKey, title, severity, status, total, incidentId, firedAt, lastAt, null);
    }
}
