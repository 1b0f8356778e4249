package dev.leash.view.incident;

import dev.leash.view.engine.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How punctually deadlines are met, and what waits for nobody. */
public final class Deadlines {

    static final String OVERDUE =
            "SELECT count(*), min(next_at) FROM incident WHERE urgency IS NOT NULL AND next_at IS NOT NULL AND next_at < :before"
                    + " AND state IN ('PENDING','ASSIGNED','IN_PROGRESS')";
    static final String WITHOUT_ANYBODY =
            "SELECT count(*) FROM incident WHERE urgency IS NOT NULL AND urgency < 10"
                    + " AND (state = 'ERROR' OR (state = 'PENDING' AND next_at IS NOT NULL))";

    private final Jdbi jdbi;

    public Deadlines(View view) {
        this.jdbi = view.reader(IncidentsProjection.NAME);
    }

    /**
     * Deadlines that nothing has become of.
     *
     * @param count how many
     * @param longest how long ago the first of them was
     */
    public record Overdue(long count, Duration longest) {

        /** After how long a deadline that nothing has become of is overdue. */
        public static final Duration LATE_AFTER = Duration.ofSeconds(10);
    }

    /** The deadlines that are overdue at a moment. */
    public Overdue overdue(Instant now) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(OVERDUE)
                                .bind("before", now.minus(Overdue.LATE_AFTER).toEpochMilli())
                                .map(
                                        (row, _) ->
                                                new Overdue(
                                                        row.getLong(1),
                                                        row.getLong(1) == 0
                                                                ? Duration.ZERO
                                                                : Duration.between(
                                                                        Instant.ofEpochMilli(
                                                                                row.getLong(2)),
                                                                        now)))
                                .one());
    }

    /** The longest a deadline of the last 24 hours was late; empty when there was none. */
    public Optional<Duration> worst(Instant now) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("SELECT max(worst) FROM lateness WHERE hour > ?")
                                .bind(0, LatenessRow.hour(now) - LatenessRow.KEPT)
                                .mapTo(Long.class)
                                .findFirst()
                                .map(Duration::ofMillis));
    }

    /** How many incidents have nobody, although somebody was looked for. */
    public long withoutAnybody() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(WITHOUT_ANYBODY)
                                .mapTo(Long.class)
                                .one());
    }
}
