package dev.leash.view.delivery;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.view.engine.LogRecord;
import dev.leash.view.engine.Projection.Fold;
import dev.leash.view.engine.Rows;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.topic.Topics;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Applies a batch of delivery events; each row is written once at the end. */
final class DeliveriesFold implements Fold {

    private final Transaction transaction;
    private final Map<String, DeliveryRow> deliveries = new LinkedHashMap<>();
    private final Map<String, MethodRow> methods = new LinkedHashMap<>();
    private final Map<Channel, ChannelRow> channels = new EnumMap<>(Channel.class);

    DeliveriesFold(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void apply(LogRecord record) {
        DeliveryRecord recorded = record.decode(Topics.NOTIFICATIONS);
        String id = recorded.delivery().toString();
        DeliveryRow known = deliveries.get(id);
        (known == null ? stored(id) : Optional.of(known))
                .map(row -> row.after(recorded))
                .or(() -> DeliveryRow.begin(recorded))
                .ifPresentOrElse(
                        after -> put(id, recorded, after),
                        () ->
                                transaction.passOver(
                                        record, "a delivery whose beginning is missing"));
    }

    private Optional<DeliveryRow> stored(String id) {
        return transaction
                .body("SELECT body FROM delivery WHERE id = ?", id)
                .map(body -> Rows.read(body, DeliveryRow.class));
    }

    private void put(String id, DeliveryRecord recorded, DeliveryRow after) {
        deliveries.put(id, after);
        if (after.id().isAboutIncident()) {
            transaction.touch(after.id().incidentId());
        }
        if (recorded.sequence() == after.sequence()) {
            putMethod(recorded, after);
            Channel channel = after.id().channel();
            channels.put(channel, channel(channel).after(recorded));
        }
    }

    private void putMethod(DeliveryRecord recorded, DeliveryRow delivery) {
        MethodRow before = method(delivery.id().person(), delivery.id().channel());
        MethodRow after = before.after(recorded, delivery);
        if (!after.equals(before)) {
            methods.put(after.id(), after);
            transaction.touch("people");
        }
    }

    private MethodRow method(String person, Channel channel) {
        String id = MethodRow.id(person, channel);
        MethodRow known = methods.get(id);
        return known != null
                ? known
                : transaction
                        .body("SELECT body FROM method WHERE id = ?", id)
                        .map(body -> Rows.read(body, MethodRow.class))
                        .orElseGet(() -> MethodRow.unknown(person, channel));
    }

    private ChannelRow channel(Channel channel) {
        ChannelRow known = channels.get(channel);
        return known != null
                ? known
                : transaction
                        .body("SELECT body FROM channel WHERE id = ?", channel.name())
                        .map(body -> Rows.read(body, ChannelRow.class))
                        .orElseGet(() -> ChannelRow.unknown(channel));
    }

    @Override
    public void end() {
        transaction.each(
                "INSERT INTO delivery VALUES (?,?,?,?,?,?) ON CONFLICT DO UPDATE SET open_until = excluded.open_until, body = excluded.body",
                deliveries.values(),
                DeliveriesFold::bind);
        transaction.each(
                "INSERT OR REPLACE INTO method VALUES (?,?,?)",
                methods.values(),
                (row, method) ->
                        row.bind(0, method.id())
                                .bind(1, method.person())
                                .bind(2, Rows.bytes(method)));
        transaction.each(
                "INSERT OR REPLACE INTO channel VALUES (?,?)",
                channels.values(),
                (row, channel) ->
                        row.bind(0, channel.channel().name()).bind(1, Rows.bytes(channel)));
    }

    private static void bind(PreparedBatch row, DeliveryRow delivery) {
        row.bind(0, delivery.id().toString())
                .bind(1, delivery.id().incidentId())
                .bind(2, delivery.id().sequence())
                .bind(3, delivery.requestedAt().toEpochMilli())
                .bind(4, delivery.openUntil().map(Instant::toEpochMilli).orElse(null))
                .bind(5, Rows.bytes(delivery));
    }
}
