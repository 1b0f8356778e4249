package dev.leash.view.delivery;

import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import dev.leash.view.incident.IncidentsProjection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Audit for lost pages: deliveries without a result, and assignments without a delivery. */
public final class Audit {

    /** Maximum number of incidents named. */
    public static final int MAX_NAMED = 20;

    /** Longest time for planning; an older page without a delivery was lost. */
    private static final Duration PLANNING = Duration.ofMinutes(1);

    private static final String WITHOUT_END =
            "FROM delivery WHERE open_until IS NOT NULL AND open_until < :now";

    /** Excludes personal notices, whose names contain a slash, in place of an incident's number. */
    private static final String OF_INCIDENTS = " AND incident_id NOT LIKE '%/%'";

    private static final String WITHOUT_DELIVERY =
            "FROM incident WHERE urgency BETWEEN "
                    + IncidentsProjection.URGENCIES
                    + " AND "
                    + (2 * IncidentsProjection.URGENCIES - 1)
                    + " AND state = 'ASSIGNED' AND updated_at < :planned AND NOT EXISTS (SELECT 1 FROM delivery"
                    + " WHERE delivery.incident_id = CAST(incident.number AS TEXT) AND delivery.sequence = incident.page)";

    private final Reader reader;

    public Audit(View view) {
        this.reader = view.reader(IncidentsProjection.NAME, DeliveriesProjection.NAME);
    }

    /**
     * Findings of the audit.
     *
     * @param deliveries number of deliveries that should have a result and have none
     * @param pages number of assigned incidents without a delivery to the assignee
     * @param incidents the first of these incidents, at most {@value #MAX_NAMED}
     */
    public record Found(long deliveries, long pages, List<String> incidents) {
        /** Whether there are no findings. */
        public boolean isNothing() {
            return deliveries == 0 && pages == 0;
        }
    }

    /** Audits at a moment. */
    public Found at(Instant now) {
        return new Found(count(WITHOUT_END, now), count(WITHOUT_DELIVERY, now), incidents(now));
    }

    private long count(String what, Instant now) {
        return reader.number("SELECT count(*) " + what, bounds(now));
    }

    private List<String> incidents(Instant now) {
        String sql =
                "SELECT incident_id %s UNION SELECT CAST(number AS TEXT) %s LIMIT %d"
                        .formatted(WITHOUT_END + OF_INCIDENTS, WITHOUT_DELIVERY, MAX_NAMED);
        return reader.list(sql, bounds(now), (row, _) -> row.getString(1));
    }

    private static Map<String, Long> bounds(Instant now) {
        return Map.of("now", now.toEpochMilli(), "planned", now.minus(PLANNING).toEpochMilli());
    }
}
