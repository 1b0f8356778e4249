package dev.leash.view.alert;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertSummary;
import dev.leash.view.engine.LogRecord;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.RowLimit;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Set;

/**
 * Projection of the alerts that were heard of last: how each is, what was reported, and what routes
 * and silences decided.
 */
public final class AlertListProjection implements Projection {

    /** Name of the projection, and its keyword in live updates. */
    public static final String NAME = "alert_list";

    private static final String TABLE = "listed_alert";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ALERT_EVENTS.name());
    }

    @Override
    public List<String> schema() {
        return List.of(
                "CREATE TABLE listed_alert (alert TEXT PRIMARY KEY, at INTEGER, latest BLOB, fired BLOB, decided BLOB)",
                "CREATE INDEX listed_by_time ON listed_alert (at, alert)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return new Fold() {
            @Override
            public void apply(LogRecord record) {
                put(transaction, record, record.decode(Topics.ALERT_EVENTS));
            }

            @Override
            public void end() {
                RowLimit.trim(transaction, TABLE);
            }
        };
    }

    private static void put(Transaction transaction, LogRecord record, AlertRecord recorded) {
        AlertSummary alert = recorded.event().alert();
        if (alert == null) {
            return;
        }
        boolean isFired = recorded.event() instanceof AlertEvent.Fired;
        boolean isDecided =
                recorded.event() instanceof AlertEvent.Routed
                        || recorded.event() instanceof AlertEvent.Suppressed;
        transaction
                .handle()
                .execute(
                        "INSERT INTO listed_alert VALUES (?,?,?,?,?) ON CONFLICT DO UPDATE SET"
                                + " at = excluded.at, latest = excluded.latest,"
                                + " fired = coalesce(excluded.fired, fired),"
                                + " decided = coalesce(excluded.decided, decided)",
                        recorded.alertId(),
                        recorded.at().toEpochMilli(),
                        record.body(),
                        isFired ? record.body() : null,
                        isDecided ? record.body() : null);
        transaction.touch(NAME);
    }
}
