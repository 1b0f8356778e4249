package dev.leash.view.delivery;

import dev.leash.view.engine.Projection;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Set;

/** Projection of deliveries, and of the results of each channel and contact method. */
public final class DeliveriesProjection implements Projection {

    /** Name of the projection. */
    public static final String NAME = "deliveries";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.NOTIFICATIONS.name());
    }

    @Override
    public List<String> schema() {
        return List.of(
                "CREATE TABLE delivery (id TEXT PRIMARY KEY, incident_id TEXT, sequence INTEGER, requested_at INTEGER, open_until INTEGER, body BLOB)",
                "CREATE INDEX delivery_of_incident ON delivery (incident_id, requested_at DESC, id)",
                "CREATE INDEX delivery_of_page ON delivery (incident_id, sequence)",
                "CREATE INDEX delivery_open ON delivery (open_until) WHERE open_until IS NOT NULL",
                "CREATE TABLE method (id TEXT PRIMARY KEY, person TEXT, body BLOB)",
                "CREATE INDEX method_of_person ON method (person)",
                "CREATE TABLE channel (id TEXT PRIMARY KEY, body BLOB)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return new DeliveriesFold(transaction);
    }
}
