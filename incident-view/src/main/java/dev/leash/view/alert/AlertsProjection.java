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
        return 1;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ALERT_EVENTS.name());
    }

    @Override
    public List<String> schema() {
        return List.of(
                "CREATE TABLE alert_of_incident (incident INTEGER PRIMARY KEY, total INTEGER, status TEXT, last_at INTEGER)",
                "CREATE INDEX alert_by_time ON alert_of_incident (last_at)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return new Fold() {
            @Override
            public void apply(LogRecord record) {
                put(transaction, record.decode(Topics.ALERT_EVENTS));
            }

            @Override
            public void end() {
                transaction
                        .handle()
                        .execute(
                                "DELETE FROM alert_of_incident WHERE last_at < (SELECT max(last_at) FROM alert_of_incident) - "
                                        + KEPT_MILLIS);
            }
        };
    }

    private static void put(Transaction transaction, AlertRecord recorded) {
        AlertSummary alert = recorded.event().alert();
        String incident = incident(recorded.event(), alert);
        if (alert != null && incident != null) {
            transaction
                    .handle()
                    .execute(
                            "INSERT OR REPLACE INTO alert_of_incident VALUES (?,?,?,?)",
                            number(incident),
                            alert.total(),
                            alert.status().name(),
                            alert.lastAt().toEpochMilli());
            transaction.touch(incident);
        }
    }

    private static long number(String incident) {
        try {
            return Long.parseLong(incident);
        } catch (NumberFormatException e) {
            throw new UndecodableException("an alert of an incident without a number");
        }
    }

    private static @Nullable String incident(AlertEvent event, @Nullable AlertSummary alert) {
        return event instanceof AlertEvent.Left left
                ? left.incidentId()
                : alert == null ? null : alert.incidentId();
    }
}
