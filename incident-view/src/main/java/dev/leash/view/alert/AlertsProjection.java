package dev.leash.view.alert;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertSummary;
import dev.leash.view.engine.LogRecord;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Projection of the alert of each incident, in its current state or as it was when it left the
 * incident. Alerts last reported longer ago than the retention of alert events are dropped, so that
 * a rebuilt view is equal.
 */
public final class AlertsProjection implements Projection {

    /** Name of the projection. */
    public static final String NAME = "alerts";

    private static final long KEPT_MILLIS = Duration.ofDays(365).toMillis();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ALERT_EVENTS.name());
    }

    @Override
    public List<String> schema() {
        return List.of(
                "CREATE TABLE alert_of_incident (incident INTEGER PRIMARY KEY, total INTEGER, status TEXT, last_at INTEGER, written_at INTEGER)",
                "CREATE INDEX incident_by_time ON alert_of_incident (written_at)",
                "CREATE TABLE alert_counted (alert TEXT PRIMARY KEY, total INTEGER, written_at INTEGER)",
                "CREATE INDEX counted_by_time ON alert_counted (written_at)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return new Fold() {
            private long written;

            @Override
            public void apply(LogRecord record) {
                written = record.at().toEpochMilli();
                put(transaction, record.decode(Topics.ALERT_EVENTS), written);
            }

            @Override
            public void end() {
                Handle handle = transaction.handle();
                long oldest = written - KEPT_MILLIS;
                handle.execute("DELETE FROM alert_of_incident WHERE written_at < ?", oldest);
                handle.execute("DELETE FROM alert_counted WHERE written_at < ?", oldest);
            }
        };
    }

    private static void put(Transaction transaction, AlertRecord recorded, long written) {
        AlertSummary alert = recorded.event().alert();
        if (alert == null) {
            return;
        }
        if (recorded.event() instanceof AlertEvent.Fired && alert.total() == 1) {
            counted(transaction.handle(), recorded.alertId(), 0, written);
        }
        String incident = incident(recorded.event(), alert);
        if (incident != null) {
            add(transaction.handle(), number(incident), recorded.alertId(), alert, written);
            transaction.touch(incident);
        }
    }

    /** What an incident was told of before is not added again, nor what another was told of. */
    private static void add(
            Handle handle, long incident, String alertId, AlertSummary alert, long written) {
        long before =
                handle.createQuery("SELECT total FROM alert_counted WHERE alert = ?")
                        .bind(0, alertId)
                        .mapTo(Long.class)
                        .findFirst()
                        .orElse(0L);
        handle.execute(
                "INSERT INTO alert_of_incident VALUES (?,?,?,?,?) ON CONFLICT DO UPDATE SET"
                        + " total = total + excluded.total, status = excluded.status,"
                        + " last_at = excluded.last_at, written_at = excluded.written_at",
                incident,
                Math.max(0, alert.total() - before),
                alert.status().name(),
                alert.lastAt().toEpochMilli(),
                written);
        counted(handle, alertId, alert.total(), written);
    }

    private static void counted(Handle handle, String alertId, long total, long written) {
        handle.execute(
                "INSERT OR REPLACE INTO alert_counted VALUES (?,?,?)", alertId, total, written);
    }

    private static long number(String incident) {
        try {
            return Long.parseLong(incident);
        } catch (NumberFormatException e) {
            throw new UndecodableException("an alert of an incident without a number");
        }
    }

    private static @Nullable String incident(AlertEvent event, AlertSummary alert) {
        return event instanceof AlertEvent.Left left ? left.incidentId() : alert.incidentId();
    }
}
