package dev.leash.view.incident;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Summaries;
import dev.leash.model.severity.Severity;
import dev.leash.view.engine.LogRecord;
import dev.leash.view.engine.Projection.Fold;
import dev.leash.view.engine.Transaction;
import dev.leash.view.incident.ListLine.Kind;
import dev.leash.wire.codec.Records;
import dev.leash.wire.topic.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Applies a batch of incident events. Rows, counters and lateness are written once at the end,
 * however many events an incident had.
 */
final class IncidentsFold implements Fold {

    private record Happened(long number, long sequence, LogRecord record) {}

    private final Transaction transaction;
    private final Summaries summaries;
    private final Map<Long, ListLine> lines = new HashMap<>();
    private final Map<Kind, Long> counts = new HashMap<>();
    private final Map<Long, LatenessRow> lateness = new HashMap<>();
    private final List<Happened> events = new ArrayList<>();

    IncidentsFold(Transaction transaction) {
        this.transaction = transaction;
        this.summaries = new Summaries(id -> Lifecycle.replay(before(Numbers.of(id))));
    }

    /** Earlier events of an incident, for events that do not carry the incident after them. */
    private List<IncidentRecord> before(long number) {
        writeEvents();
        return transaction
                .handle()
                .createQuery("SELECT body FROM event WHERE number = ? ORDER BY sequence")
                .bind(0, number)
                .map((row, _) -> Records.EVENT.decode(row.getBytes(1)))
                .list();
    }

    @Override
    public void apply(LogRecord record) {
        IncidentRecord recorded = record.decode(Topics.EVENTS);
        long number = Numbers.of(recorded.incidentId());
        if (number == 0) {
            transaction.passOver(record, "an event of an incident without a number");
            return;
        }
        ListLine line = lines.computeIfAbsent(number, this::stored);
        if (recorded.sequence() <= line.sequence()) {
            return;
        }
        if (line.sequence() == 0 && recorded.sequence() > 1) {
            transaction.passOver(
                    record, "an event of an incident whose beginning is not known here");
            return;
        }
        ListLine after = follow(record, recorded, line);
        if (recorded.event() instanceof IncidentEvent.Attached attached && attached.isReport()) {
            after = after.repeated();
        }
        lines.put(number, after);
        noteLateness(recorded, line.nextAt());
        events.add(new Happened(number, recorded.sequence(), record));
        transaction.touch(recorded.incidentId());
        transaction.caused(recorded.cause());
    }

    private ListLine stored(long number) {
        return transaction
                .handle()
                .createQuery(
                        "SELECT state, severity, sequence, next_at, repeats, damage FROM incident WHERE number = ?")
                .bind(0, number)
                .map((row, _) -> line(number, row))
                .findFirst()
                .orElseGet(() -> ListLine.fresh(number));
    }

    private static ListLine line(long number, ResultSet row) throws SQLException {
        long nextAt = row.getLong(4);
        Instant next = row.wasNull() ? null : Instant.ofEpochMilli(nextAt);
        return new ListLine(
                number,
                new Kind(row.getString(1), row.getString(2)),
                row.getLong(3),
                next,
                row.getLong(5),
                row.getString(6),
                null);
    }

    /**
     * Applies an event. A damaged history is marked and skipped, so that it does not hide all other
     * incidents.
     */
    private ListLine follow(LogRecord record, IncidentRecord recorded, ListLine line) {
        ListLine followed = line;
        if (recorded.sequence() != line.sequence() + 1 && recorded.incident() != null) {
            followed =
                    line.damaged(
                            "event %s came where %d was expected: what happened between is missing"
                                    .formatted(recorded.id(), line.sequence() + 1));
            transaction.passOver(record, "events are missing before it");
        }
        try {
            IncidentSummary now = summaries.complete(recorded).incident();
            return now == null ? followed : standing(followed, now);
        } catch (IllegalStateException impossible) {
            transaction.passOver(record, "an event that cannot have happened");
            return followed.damaged(String.valueOf(impossible.getMessage()));
        }
    }

    private ListLine standing(ListLine line, IncidentSummary now) {
        count(line.kind(), -1);
        count(Kind.of(now), 1);
        return line.standing(now);
    }

    private void count(@Nullable Kind kind, long more) {
        if (kind != null) {
            counts.merge(kind, more, Long::sum);
        }
    }

    private void noteLateness(IncidentRecord recorded, @Nullable Instant due) {
        if (due != null && recorded.actor().via() == Actor.Via.TIMER) {
            LatenessRow row = LatenessRow.of(recorded.at(), due);
            lateness.merge(row.hour(), row, LatenessRow::and);
        }
    }

    @Override
    public void end() {
        writeEvents();
        List<ListLine> moved =
                lines.values().stream().filter(line -> line.summary() != null).toList();
        transaction.each(
                "INSERT OR REPLACE INTO incident VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                moved,
                (row, line) -> line.bind(row, summary(line)));
        transaction.each(
                "INSERT INTO severity VALUES (?,?,?,?,?) ON CONFLICT DO UPDATE SET name = excluded.name, rank = excluded.rank, urgency = excluded.urgency, number = excluded.number WHERE excluded.number >= number",
                severities(moved).values(),
                (row, line) -> bind(row, line.number(), summary(line).severity()));
        transaction.each(
                "INSERT OR REPLACE INTO incident_summary VALUES (?,?)",
                moved,
                (row, line) ->
                        row.bind(0, line.number()).bind(1, Records.STATE.encode(summary(line))));
        transaction.each(
                "UPDATE incident SET damage = ?, repeats = ? WHERE number = ?",
                lines.values().stream().filter(line -> line.summary() == null).toList(),
                (row, line) ->
                        row.bind(0, line.damage()).bind(1, line.repeats()).bind(2, line.number()));
        writeCounts();
    }

    /** For each severity the newest incident that has it, which gives its current name. */
    private static Map<String, ListLine> severities(List<ListLine> moved) {
        return moved.stream()
                .collect(
                        toMap(
                                line -> summary(line).severity().id(),
                                line -> line,
                                BinaryOperator.maxBy(comparingLong(ListLine::number))));
    }

    private static void bind(PreparedBatch row, long number, Severity severity) {
        row.bind(0, severity.id())
                .bind(1, severity.name())
                .bind(2, severity.rank())
                .bind(3, severity.urgency().name())
                .bind(4, number);
    }

    private static IncidentSummary summary(ListLine line) {
        return requireNonNull(line.summary());
    }

    private void writeEvents() {
        transaction.each(
                "INSERT OR IGNORE INTO event VALUES (?,?,?)",
                events,
                (row, event) ->
                        row.bind(0, event.number())
                                .bind(1, event.sequence())
                                .bind(2, event.record().body()));
        events.clear();
    }

    private void writeCounts() {
        counts.values().removeIf(more -> more == 0);
        transaction.each(
                "INSERT INTO incident_count VALUES (?,?,?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
                counts.entrySet(),
                (row, count) ->
                        row.bind(0, count.getKey().state())
                                .bind(1, count.getKey().severity())
                                .bind(2, count.getValue()));
        if (!counts.isEmpty()) {
            transaction.handle().execute("DELETE FROM incident_count WHERE count = 0");
        }
        transaction.each(
                "INSERT INTO lateness VALUES (?,?,?) ON CONFLICT DO UPDATE SET worst = max(worst, excluded.worst), deadlines = deadlines + excluded.deadlines",
                lateness.values(),
                (row, hour) ->
                        row.bind(0, hour.hour())
                                .bind(1, hour.worst().toMillis())
                                .bind(2, hour.deadlines()));
        if (!lateness.isEmpty()) {
            transaction
                    .handle()
                    .execute(
                            "DELETE FROM lateness WHERE hour <= (SELECT max(hour) FROM lateness) - "
                                    + LatenessRow.KEPT);
        }
    }
}
