package dev.leash.view.source;

import dev.leash.model.alert.AlertSummary;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Set;

/** Projection of when alerts of each configured source were last reported. */
public final class AlertSourcesProjection implements Projection {

    /** Name of the projection. */
    public static final String NAME = "senders";

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
        return List.of("CREATE TABLE alert_source (id TEXT PRIMARY KEY, last_at INTEGER)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return record -> {
            AlertSummary alert = record.decode(Topics.ALERT_EVENTS).event().alert();
            if (alert != null && alert.sourceId() != null) {
                transaction
                        .handle()
                        .execute(
                                "INSERT INTO alert_source VALUES (?,?) ON CONFLICT DO UPDATE SET last_at = max(last_at, excluded.last_at)",
                                alert.sourceId(),
                                alert.lastAt().toEpochMilli());
            }
        };
    }
}
