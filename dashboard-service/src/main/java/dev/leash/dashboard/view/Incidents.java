package dev.leash.dashboard.view;

import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.wire.codec.Records;
import dev.leash.wire.codec.UndecodableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Incidents, what happened to them, and how people were told. */
public final class Incidents {

    /** The most events or deliveries of one incident that are shown: the newest ones. */
    public static final int MAX_SHOWN = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final String COLUMNS =
            "SELECT id, state, severity, title, source, owner, opened_at, updated_at, next_at, sequence, snoozed, repeats FROM incident";

    /** Among equals, one nothing will happen to by itself comes before the soonest deadline. */
    private static final String URGENT_FIRST =
            " ORDER BY CASE state WHEN 'ASSIGNED' THEN 1 WHEN 'IN_PROGRESS' THEN 2 + snoozed WHEN 'RESOLVED' THEN 4 ELSE 0 END,"
                    + " CASE severity WHEN 'CRITICAL' THEN 0 WHEN 'UNKNOWN' THEN 0 WHEN 'MAJOR' THEN 1 ELSE 2 END, next_at, number";

    private final Jdbi jdbi;

    public Incidents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A stretch of the incidents wanted: those nobody has first, then those that wait for an
     * answer, then those worked on, then the snoozed ones; within each the most severe first, and
     * then the one whose deadline is soonest.
     */
    public List<IncidentRow> urgentFirst(IncidentFilter filter, int skip, int atMost) {
        return list(filter, URGENT_FIRST, skip, atMost);
    }

    /** A stretch of the incidents wanted, by number. */
    public List<IncidentRow> list(
            IncidentFilter filter, boolean newestFirst, int skip, int atMost) {
        return list(
                filter, newestFirst ? " ORDER BY number DESC" : " ORDER BY number", skip, atMost);
    }

    private List<IncidentRow> list(IncidentFilter filter, String order, int skip, int atMost) {
        Where where = Where.of(filter);
        return jdbi.withHandle(
                handle ->
                        where.bind(
                                        handle.createQuery(
                                                COLUMNS
                                                        + where.sql()
                                                        + order
                                                        + " LIMIT :most OFFSET :skip"))
                                .bind("most", atMost)
                                .bind("skip", skip)
                                .map((row, _) -> row(row))
                                .list());
    }

    /** The incidents wanted that come after one of them, by number. */
    public List<IncidentRow> after(
            IncidentFilter filter, boolean newestFirst, @Nullable String after, int atMost) {
        if (after == null) {
            return list(filter, newestFirst, 0, atMost);
        }
        Where where =
                Where.of(filter)
                        .and(
                                newestFirst ? "number < :after" : "number > :after",
                                "after",
                                Numbers.of(after));
        String order = newestFirst ? " ORDER BY number DESC" : " ORDER BY number";
        return jdbi.withHandle(
                handle ->
                        where.bind(
                                        handle.createQuery(
                                                COLUMNS + where.sql() + order + " LIMIT :most"))
                                .bind("most", atMost)
                                .map((row, _) -> row(row))
                                .list());
    }

    /** How many there are in each state, whatever states are wanted. */
    public Map<State, Long> counts(IncidentFilter filter) {
        Where where = Where.anyState(filter);
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.ALL) {
            counts.put(state, 0L);
        }
        jdbi.useHandle(
                handle ->
                        where.bind(
                                        handle.createQuery(
                                                "SELECT state, count(*) FROM incident"
                                                        + where.sql()
                                                        + " GROUP BY state"))
                                .map(
                                        (row, _) ->
                                                Map.entry(
                                                        State.valueOf(row.getString(1)),
                                                        row.getLong(2)))
                                .forEach(count -> counts.put(count.getKey(), count.getValue())));
        return counts;
    }

    /** An incident as its events have left it. */
    public Optional<ShownIncident> find(String id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT i.body, o.body, a.body FROM incident i"
                                                + " JOIN event o ON o.incident_id = i.id AND o.sequence = 1"
                                                + " LEFT JOIN event a ON a.incident_id = i.id AND a.sequence = i.page"
                                                + " WHERE i.id = ?")
                                .bind(0, id)
                                .map((row, _) -> shown(row))
                                .findFirst());
    }

    private static ShownIncident shown(ResultSet row) throws SQLException {
        if (!(Records.EVENT.decode(row.getBytes(2)).event() instanceof Opened opened)) {
            throw new IllegalStateException("the first event of an incident is not its opening");
        }
        byte[] page = row.getBytes(3);
        return new ShownIncident(
                Records.STATE.decode(row.getBytes(1)),
                opened.report(),
                opened.path(),
                page != null && Records.EVENT.decode(page).event() instanceof Assigned(var found)
                        ? found
                        : null);
    }

    /** Why an incident's history cannot be followed any more; empty when it can. */
    public Optional<String> damage(String id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT damage FROM incident WHERE id = ? AND damage IS NOT NULL")
                                .bind(0, id)
                                .mapTo(String.class)
                                .findFirst());
    }

    /** How often what an incident is about was reported again. */
    public long repeats(String id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("SELECT repeats FROM incident WHERE id = ?")
                                .bind(0, id)
                                .mapTo(Long.class)
                                .findFirst()
                                .orElse(0L));
    }

    /** Every incident whose history cannot be followed any more, with why. */
    public Map<String, String> damaged() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT id, damage FROM incident WHERE damage IS NOT NULL LIMIT "
                                                + MAX_SHOWN)
                                .reduceRows(
                                        new TreeMap<String, String>(),
                                        (all, row) -> {
                                            all.put(
                                                    row.getColumn("id", String.class),
                                                    row.getColumn("damage", String.class));
                                            return all;
                                        }));
    }

    /** What happened to an incident, oldest first. */
    public List<Recorded> events(String id) {
        List<byte[]> bodies =
                jdbi.withHandle(
                        handle ->
                                handle.createQuery(
                                                "SELECT body FROM event WHERE incident_id = ? ORDER BY sequence DESC LIMIT "
                                                        + MAX_SHOWN)
                                        .bind(0, id)
                                        .map((row, _) -> row.getBytes(1))
                                        .list());
        List<Recorded> events = new ArrayList<>();
        for (byte[] body : bodies.reversed()) {
            try {
                events.add(Records.EVENT.decode(body));
            } catch (UndecodableException e) {
                LOG.warn("An event of incident {} is not shown: {}", id, e.getMessage());
            }
        }
        return List.copyOf(events);
    }

    /** How people were told of an incident, oldest first. */
    public List<DeliveryRow> deliveries(String id) {
        return jdbi.withHandle(
                handle ->
                        handle
                                .createQuery("SELECT body FROM delivery WHERE incident_id = ?")
                                .bind(0, id)
                                .map(
                                        (row, _) ->
                                                ViewWriter.read(row.getBytes(1), DeliveryRow.class))
                                .stream()
                                .sorted(
                                        Comparator.comparing(DeliveryRow::requestedAt)
                                                .reversed()
                                                .thenComparing(row -> row.id().toString()))
                                .limit(MAX_SHOWN)
                                .toList()
                                .reversed());
    }

    private static IncidentRow row(ResultSet row) throws SQLException {
        long nextAt = row.getLong("next_at");
        Instant next = row.wasNull() ? null : Instant.ofEpochMilli(nextAt);
        return new IncidentRow(
                row.getString("id"),
                State.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                row.getString("title"),
                row.getString("source"),
                row.getString("owner"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                next,
                row.getLong("sequence"),
                row.getBoolean("snoozed"),
                row.getLong("repeats"));
    }
}
