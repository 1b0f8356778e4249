package dev.leash.view.delivery;

import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import dev.leash.view.incident.IncidentsProjection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Looks for pages of which nobody knows what became. */
public final class Audit {

    /** The most incidents that are named. */
    public static final int MAX_NAMED = 20;

    /** How long planning may take before a page without any delivery is one that was forgotten. */
    private static final Duration PLANNING = Duration.ofMinutes(1);

    private static final String WITHOUT_END =
            "FROM delivery WHERE open_until IS NOT NULL AND open_until < :now";

    /** What is about no incident has a name with a slash in the place of its number. */
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
     * What is not accounted for.
     *
     * @param deliveries how many deliveries should have come to an end and have not
     * @param pages how many incidents are assigned to somebody nobody has begun to tell
     * @param incidents the first of those incidents, at most {@value #MAX_NAMED}
     */
    public record Found(long deliveries, long pages, List<String> incidents) {
        /** Whether everything is accounted for. */
        public boolean isNothing() {
            return deliveries == 0 && pages == 0;
        }
    }

    /** What is not accounted for at a moment. */
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
        return Map.of(
                "now", now.toEpochMilli(), "planned", now.minus(PLANNING).toEpochMilli());
    }
}
