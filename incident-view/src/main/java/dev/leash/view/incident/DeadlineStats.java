package dev.leash.view.incident;

import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Queries for how punctually deadlines are met, and for incidents without an owner. */
public final class DeadlineStats {

    static final String OVERDUE =
            "SELECT count(*), min(next_at) FROM incident WHERE urgency IS NOT NULL AND next_at IS NOT NULL AND next_at < :before"
                    + " AND state IN ('PENDING','ASSIGNED','IN_PROGRESS')";
    static final String WITHOUT_ANYBODY =
            "SELECT count(*) FROM incident WHERE urgency IS NOT NULL AND urgency < "
                    + IncidentsProjection.URGENCIES
                    + " AND (state = 'ERROR' OR (state = 'PENDING' AND next_at IS NOT NULL))";

    private final Reader reader;

    public DeadlineStats(View view) {
        this.reader = view.reader(IncidentsProjection.NAME);
    }

    /**
     * Deadlines that have passed without an event.
     *
     * @param count number of deadlines
     * @param longest how long ago the earliest was due
     */
    public record Overdue(long count, Duration longest) {

        /** Time after which such a deadline is overdue. */
        public static final Duration LATE_AFTER = Duration.ofSeconds(10);
    }

    /** Overdue deadlines at a moment. */
    public Overdue overdue(Instant now) {
        return reader.first(
                        OVERDUE,
                        Map.of("before", now.minus(Overdue.LATE_AFTER).toEpochMilli()),
                        (row, _) -> overdue(row.getLong(1), row.getLong(2), now))
                .orElseThrow();
    }

    private static Overdue overdue(long count, long first, Instant now) {
        return new Overdue(
                count,
                count == 0 ? Duration.ZERO : Duration.between(Instant.ofEpochMilli(first), now));
    }

    /** Longest lateness of a deadline in the last 24 hours; empty when there was none. */
    public Optional<Duration> worst(Instant now) {
        return reader.first(
                "SELECT worst FROM lateness WHERE hour > :hour ORDER BY worst DESC LIMIT 1",
                Map.of("hour", LatenessRow.hour(now) - LatenessRow.KEPT),
                (row, _) -> Duration.ofMillis(row.getLong(1)));
    }

    /** Number of incidents for which nobody could be found. */
    public long withoutAnybody() {
        return reader.number(WITHOUT_ANYBODY, Map.of());
    }
}
