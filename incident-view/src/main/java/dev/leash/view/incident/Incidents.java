package dev.leash.view.incident;

import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Beginning;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Stage;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import dev.leash.view.alert.AlertRow;
import dev.leash.view.alert.Alerts;
import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import dev.leash.wire.codec.Records;
import dev.leash.wire.codec.UndecodableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Queries for incidents and their events. */
public final class Incidents {

    /** Maximum number of events of one incident that are shown: the newest. */
    public static final int MAX_SHOWN = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private static final String COLUMNS =
            "number, state, severity, severity_name, severity_rank, severity_urgency, title, source, owner, opened_at, updated_at, next_at, sequence, snoozed, stage, repeats";
    private static final String SHOWN =
            "SELECT s.body, o.body, a.body, i.repeats"
                    + " FROM incident i JOIN incident_summary s ON s.number = i.number"
                    + " JOIN event o ON o.number = i.number AND o.sequence = 1"
                    + " LEFT JOIN event a ON a.number = i.number AND a.sequence = i.page WHERE i.number ";

    private final Reader reader;
    private final Alerts alerts;

    public Incidents(View view) {
        this.reader = view.reader(IncidentsProjection.NAME);
        this.alerts = new Alerts(view);
    }

    /**
     * Slice of the open incidents that match, most urgent first: those without an owner, then those
     * that wait for an acknowledgement, those in progress, and the snoozed ones; within each the
     * most severe first, then by next deadline. Among equals, incidents without a deadline come
     * first.
     */
    public List<IncidentRow> urgentFirst(IncidentFilter filter, int skip, int atMost) {
        ListSql sql = ListSql.of(filter);
        if (sql.isNothing()) {
            return List.of();
        }
        return counted(
                reader.list(
                        "%s LIMIT %d OFFSET %d".formatted(sql.byUrgency(COLUMNS), atMost, skip),
                        sql.values(),
                        (row, _) -> row(row)));
    }

    /** Adds the reports that alerts have counted, which are no events of their incidents. */
    private List<IncidentRow> counted(List<IncidentRow> rows) {
        Map<Long, AlertRow> counts =
                alerts.of(rows.stream().map(row -> Numbers.of(row.id())).toList());
        return rows.stream().map(row -> counted(row, counts.get(Numbers.of(row.id())))).toList();
    }

    private static IncidentRow counted(IncidentRow row, @Nullable AlertRow alert) {
        return alert == null ? row : row.counted(alert);
    }

    /** Every severity of past and current incidents, by id, as the newest incident has it. */
    public Map<String, Severity> severities() {
        return reader
                .list(
                        "SELECT id, name, rank, urgency FROM severity",
                        Map.of(),
                        (row, _) ->
                                new Severity(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getInt(3),
                                        Urgency.valueOf(row.getString(4))))
                .stream()
                .collect(Collectors.toMap(Severity::id, severity -> severity));
    }

    /** Slice of the incidents that match, by number. Skipped ones are only read from an index. */
    public List<IncidentRow> list(
            IncidentFilter filter, boolean newestFirst, int skip, int atMost) {
        List<Long> numbers = numbers(ListSql.of(filter), newestFirst, skip, atMost);
        Map<Long, IncidentRow> found =
                byNumber(
                        "SELECT " + COLUMNS + " FROM incident WHERE number ",
                        numbers,
                        Incidents::row,
                        IncidentRow::id);
        return counted(
                numbers.stream().flatMap(number -> Stream.ofNullable(found.get(number))).toList());
    }

    /** The incidents that match and come after a given one, by number, with all details. */
    public List<ShownIncident> after(
            IncidentFilter filter, boolean newestFirst, @Nullable String after, int atMost) {
        ListSql sql = ListSql.of(filter);
        if (after != null) {
            sql =
                    sql.and(
                            "number %s :after".formatted(newestFirst ? "<" : ">"),
                            "after",
                            Numbers.of(after));
        }
        List<Long> numbers = numbers(sql, newestFirst, 0, atMost);
        Map<Long, ShownIncident> found = find(numbers);
        return numbers.stream().flatMap(number -> Stream.ofNullable(found.get(number))).toList();
    }

    private List<Long> numbers(ListSql sql, boolean newestFirst, int skip, int atMost) {
        return sql.isNothing()
                ? List.of()
                : reader.list(
                        "%s LIMIT %d OFFSET %d".formatted(sql.byNumber(newestFirst), atMost, skip),
                        sql.values(),
                        (row, _) -> row.getLong(1));
    }

    /** Number of incidents in each state, ignoring the filter's states. */
    public Map<State, Long> counts(IncidentFilter filter) {
        ListSql sql = ListSql.of(filter);
        Map<State, Long> counts = new EnumMap<>(State.class);
        State.ALL.forEach(state -> counts.put(state, 0L));
        reader.list(
                        sql.counts(),
                        sql.values(),
                        (row, _) -> Map.entry(State.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /** An incident in its current state. */
    public Optional<ShownIncident> find(String id) {
        return find(List.of(Numbers.of(id))).values().stream().findFirst();
    }

    private Map<Long, ShownIncident> find(List<Long> numbers) {
        Map<Long, AlertRow> counts = alerts.of(numbers);
        return byNumber(SHOWN, numbers, row -> shown(row, counts), ShownIncident::id);
    }

    private interface Reading<T> {
        @Nullable T of(ResultSet row) throws SQLException;
    }

    private <T> Map<Long, T> byNumber(
            String select, List<Long> numbers, Reading<T> reading, Function<T, String> id) {
        String wanted = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
        return reader
                .list(
                        select + "IN (" + wanted + ")",
                        Map.of(),
                        (row, _) -> Optional.ofNullable(reading.of(row)))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(one -> Numbers.of(id.apply(one)), one -> one));
    }

    /** Null where only a newer version knows how it began. */
    private static @Nullable ShownIncident shown(ResultSet row, Map<Long, AlertRow> counts)
            throws SQLException {
        if (!(Records.EVENT.decode(row.getBytes(2)).event() instanceof Beginning opened)) {
            return null;
        }
        byte[] page = row.getBytes(3);
        IncidentSummary summary = Records.STATE.decode(row.getBytes(1));
        AlertRow alert = counts.get(Numbers.of(summary.id()));
        return new ShownIncident(
                summary,
                opened.report(),
                opened.path(),
                page != null && Records.EVENT.decode(page).event() instanceof Assigned(var found)
                        ? found
                        : null,
                Math.max(row.getLong(4), alert == null ? 0 : alert.repeats()),
                alert);
    }

    /** Why an incident's history cannot be replayed any more; empty when it can. */
    public Optional<String> damage(String id) {
        return reader.first(
                "SELECT damage FROM incident WHERE number = :number AND damage IS NOT NULL",
                Map.of("number", Numbers.of(id)),
                (row, _) -> row.getString(1));
    }

    /**
     * Incidents whose history cannot be replayed any more, with the reason: the first {@value
     * #MAX_SHOWN}.
     */
    public Map<String, String> damaged() {
        return reader
                .list(
                        "SELECT number, damage FROM incident WHERE damage IS NOT NULL LIMIT "
                                + MAX_SHOWN,
                        Map.of(),
                        (row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Events of an incident, oldest first. */
    public List<IncidentRecord> events(String id) {
        List<byte[]> bodies =
                reader.list(
                        "SELECT body FROM event WHERE number = :number ORDER BY sequence DESC LIMIT "
                                + MAX_SHOWN,
                        Map.of("number", Numbers.of(id)),
                        (row, _) -> row.getBytes(1));
        List<IncidentRecord> events = new ArrayList<>();
        for (byte[] body : bodies.reversed()) {
            try {
                events.add(Records.EVENT.decode(body));
            } catch (UndecodableException e) {
                LOG.warn("An event of incident {} is not shown: {}", id, e.getMessage());
            }
        }
        return List.copyOf(events);
    }

    /** Its severity is called what it was when somebody last said how bad it is. */
    private static IncidentRow row(ResultSet row) throws SQLException {
        long nextAt = row.getLong("next_at");
        Instant next = row.wasNull() ? null : Instant.ofEpochMilli(nextAt);
        String stage = row.getString("stage");
        return new IncidentRow(
                row.getString("number"),
                State.valueOf(row.getString("state")),
                new Severity(
                        row.getString("severity"),
                        row.getString("severity_name"),
                        row.getInt("severity_rank"),
                        Urgency.valueOf(row.getString("severity_urgency"))),
                row.getString("title"),
                row.getString("source"),
                row.getString("owner"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                next,
                row.getLong("sequence"),
                row.getBoolean("snoozed"),
                row.getLong("repeats"),
                stage == null ? Stage.PAGE : Stage.valueOf(stage));
    }
}
