package dev.leash.view.webhook;

import dev.leash.model.webhook.WebhookEvent;
import dev.leash.model.webhook.WebhookRecord;
import dev.leash.view.engine.LogRecord;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.RowLimit;
import dev.leash.view.engine.Rows;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Projection of the newest webhook deliveries, and the results of each endpoint. */
public final class WebhooksProjection implements Projection {

    /** Name of the projection, and its keyword in live updates. */
    public static final String NAME = "webhooks";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.WEBHOOKS.name());
    }

    @Override
    public List<String> schema() {
        return List.of(
                "CREATE TABLE post (id TEXT PRIMARY KEY, at INTEGER, body BLOB)",
                "CREATE INDEX post_by_time ON post (at, id)",
                "CREATE TABLE endpoint (id TEXT PRIMARY KEY, body BLOB)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return new Fold() {
            @Override
            public void apply(LogRecord record) {
                WebhookRecord recorded = record.decode(Topics.WEBHOOKS);
                recorded.endpoint().ifPresent(id -> putEndpoint(transaction, id, recorded));
                if (recorded.event() instanceof WebhookEvent.OfPost event) {
                    putPost(transaction, recorded, event);
                }
            }

            @Override
            public void end() {
                RowLimit.trim(transaction, "post");
            }
        };
    }

    private static void putEndpoint(Transaction transaction, String id, WebhookRecord recorded) {
        EndpointRow before =
                transaction
                        .body("SELECT body FROM endpoint WHERE id = ?", id)
                        .map(body -> Rows.read(body, EndpointRow.class))
                        .orElseGet(() -> EndpointRow.unknown(id));
        transaction
                .handle()
                .execute(
                        "INSERT OR REPLACE INTO endpoint VALUES (?,?)",
                        id,
                        Rows.bytes(before.after(recorded)));
        transaction.touch(NAME);
    }

    /** Updates a delivery. One whose beginning is no longer kept is not shown. */
    private static void putPost(
            Transaction transaction, WebhookRecord recorded, WebhookEvent.OfPost event) {
        String id = event.post().toString();
        Optional<WebhookDeliveryRow> row =
                transaction
                        .body("SELECT body FROM post WHERE id = ?", id)
                        .map(
                                body ->
                                        Rows.read(body, WebhookDeliveryRow.class)
                                                .after(recorded, event));
        if (row.isEmpty() && event instanceof WebhookEvent.Requested requested) {
            row = Optional.of(WebhookDeliveryRow.begin(recorded, requested));
        }
        row.ifPresent(
                after ->
                        transaction
                                .handle()
                                .execute(
                                        "INSERT OR REPLACE INTO post VALUES (?,?,?)",
                                        id,
                                        after.requestedAt().toEpochMilli(),
                                        Rows.bytes(after)));
    }
}
