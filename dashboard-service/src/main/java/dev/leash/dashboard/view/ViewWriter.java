package dev.leash.dashboard.view;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Recorded;
import dev.leash.wire.codec.Json;
import dev.leash.wire.codec.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes batches into the view, each with the positions it ends at, all or nothing. */
final class ViewWriter {

    /** The newest messages and dead letters that are kept; older ones are dropped. */
    static final int KEPT = 1_000;

    private static final List<String> TABLES =
            List.of(
                    "position",
                    "incident",
                    "event",
                    "delivery",
                    "directory",
                    "outbox",
                    "post",
                    "endpoint",
                    "method",
                    "channel",
                    "lateness",
                    "dead_letter",
                    "passed_over");

    private final Jdbi jdbi;

    ViewWriter(ViewFile file) {
        this.jdbi = file.writer();
    }

    /** Where the view stands. */
    List<Position> positions() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("SELECT topic, topic_id, part, next FROM position")
                                .map(
                                        (row, _) ->
                                                new Position(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getInt(3),
                                                        row.getLong(4)))
                                .list());
    }

    /** Empties the view. */
    void clear() {
        jdbi.useTransaction(
                handle -> TABLES.forEach(table -> handle.execute("DELETE FROM " + table)));
    }

    /** Folds records into the view, together with where they end. */
    Batch write(Consumer<Batch> fold, Collection<Position> ends) {
        return jdbi.inTransaction(
                handle -> {
                    Batch batch = new Batch(before(handle));
                    fold.accept(batch);
                    write(handle, batch);
                    putPositions(handle, ends);
                    return batch;
                });
    }

    static Before before(Handle handle) {
        return new Before() {
            @Override
            public Optional<IncidentSummary> incident(String id) {
                return body(handle, "SELECT body FROM incident WHERE id = ?", id)
                        .map(Records.STATE::decode);
            }

            @Override
            public List<Recorded> events(String id) {
                return handle.createQuery(
                                "SELECT body FROM event WHERE incident_id = ? ORDER BY sequence")
                        .bind(0, id)
                        .map((row, _) -> Records.EVENT.decode(row.getBytes(1)))
                        .list();
            }

            @Override
            public Optional<DeliveryRow> delivery(String id) {
                return body(handle, "SELECT body FROM delivery WHERE id = ?", id)
                        .map(bytes -> read(bytes, DeliveryRow.class));
            }

            @Override
            public Optional<MethodRow> method(String id) {
                return body(handle, "SELECT body FROM method WHERE id = ?", id)
                        .map(bytes -> read(bytes, MethodRow.class));
            }

            @Override
            public Optional<ChannelRow> channel(Channel channel) {
                return body(handle, "SELECT body FROM channel WHERE id = ?", channel.name())
                        .map(bytes -> read(bytes, ChannelRow.class));
            }

            @Override
            public Optional<PostRow> post(String id) {
                return body(handle, "SELECT body FROM post WHERE id = ?", id)
                        .map(bytes -> read(bytes, PostRow.class));
            }

            @Override
            public Optional<EndpointRow> endpoint(String id) {
                return body(handle, "SELECT body FROM endpoint WHERE id = ?", id)
                        .map(bytes -> read(bytes, EndpointRow.class));
            }
        };
    }

    private static Optional<byte[]> body(Handle handle, String sql, String id) {
        return handle.createQuery(sql).bind(0, id).map((row, _) -> row.getBytes(1)).findFirst();
    }

    private static void write(Handle handle, Batch batch) {
        each(
                handle,
                "INSERT OR REPLACE INTO incident VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
                        + "? + COALESCE((SELECT repeats FROM incident WHERE id = ?), 0))",
                batch.incidents().values(),
                (row, incident) -> bindIncident(row, incident, batch));
        each(
                handle,
                "UPDATE incident SET damage = ? WHERE id = ?",
                batch.damages().entrySet(),
                (row, damage) -> row.bind(0, damage.getValue()).bind(1, damage.getKey()));
        each(
                handle,
                "INSERT OR REPLACE INTO event VALUES (?,?,?)",
                batch.events().entrySet(),
                (row, event) ->
                        row.bind(0, event.getKey().incidentId())
                                .bind(1, event.getKey().sequence())
                                .bind(2, event.getValue()));
        each(
                handle,
                "INSERT OR REPLACE INTO delivery VALUES (?,?,?,?,?)",
                batch.deliveries().entrySet(),
                (row, delivery) ->
                        row.bind(0, delivery.getKey())
                                .bind(1, delivery.getValue().id().incidentId())
                                .bind(2, delivery.getValue().id().sequence())
                                .bind(
                                        3,
                                        delivery.getValue()
                                                .openUntil()
                                                .map(Instant::toEpochMilli)
                                                .orElse(null))
                                .bind(4, bytes(delivery.getValue())));
        each(
                handle,
                "INSERT OR REPLACE INTO method VALUES (?,?,?)",
                batch.methods().entrySet(),
                (row, method) ->
                        row.bind(0, method.getKey())
                                .bind(1, method.getValue().person())
                                .bind(2, bytes(method.getValue())));
        writeHealth(handle, batch);
        writeDirectory(handle, batch);
        writeWebhooks(handle, batch);
        writeAside(handle, batch);
    }

    private static void bindIncident(PreparedBatch row, IncidentSummary incident, Batch batch) {
        Instant nextAt = incident.escalation().nextAt();
        row.bind(0, incident.id())
                .bind(1, Numbers.of(incident.id()))
                .bind(2, incident.state().name())
                .bind(3, incident.severity().name())
                .bind(4, incident.title())
                .bind(5, incident.source())
                .bind(6, incident.assignee())
                .bind(7, incident.openedAt().toEpochMilli())
                .bind(8, incident.updatedAt().toEpochMilli())
                .bind(9, nextAt == null ? null : nextAt.toEpochMilli())
                .bind(10, incident.sequence())
                .bind(11, words(incident))
                .bind(12, batch.damages().get(incident.id()))
                .bind(13, incident.escalation().pageSequence())
                .bind(14, Records.STATE.encode(incident))
                .bind(15, incident.snoozed())
                .bind(16, batch.repeats().getOrDefault(incident.id(), 0L))
                .bind(17, incident.id());
    }

    private static String words(IncidentSummary incident) {
        return String.join(
                        " ",
                        "inc-" + incident.id(),
                        incident.title(),
                        incident.source(),
                        incident.assignee() == null ? "" : incident.assignee(),
                        String.join(" ", incident.labels().values()))
                .toLowerCase(Locale.ROOT);
    }

    private static void writeHealth(Handle handle, Batch batch) {
        each(
                handle,
                "INSERT OR REPLACE INTO channel VALUES (?,?)",
                batch.channels().values(),
                (row, channel) -> row.bind(0, channel.channel().name()).bind(1, bytes(channel)));
        each(
                handle,
                "INSERT INTO lateness VALUES (?,?,?) ON CONFLICT DO UPDATE SET worst = max(worst, excluded.worst), deadlines = deadlines + excluded.deadlines",
                batch.lateness().values(),
                (row, hour) ->
                        row.bind(0, hour.hour())
                                .bind(1, hour.worst().toMillis())
                                .bind(2, hour.deadlines()));
        if (!batch.lateness().isEmpty()) {
            handle.execute(
                    "DELETE FROM lateness WHERE hour <= (SELECT max(hour) FROM lateness) - "
                            + LatenessRow.KEPT);
        }
    }

    private static void writeDirectory(Handle handle, Batch batch) {
        batch.directory()
                .forEach(
                        (name, body) -> {
                            if (body == null) {
                                handle.execute("DELETE FROM directory WHERE name = ?", name);
                            } else {
                                handle.execute(
                                        "INSERT OR REPLACE INTO directory VALUES (?,?)",
                                        name,
                                        body);
                            }
                        });
    }

    private static void writeWebhooks(Handle handle, Batch batch) {
        each(
                handle,
                "INSERT OR REPLACE INTO post VALUES (?,?,?)",
                batch.posts().entrySet(),
                (row, post) ->
                        row.bind(0, post.getKey())
                                .bind(1, post.getValue().requestedAt().toEpochMilli())
                                .bind(2, bytes(post.getValue())));
        each(
                handle,
                "INSERT OR REPLACE INTO endpoint VALUES (?,?)",
                batch.endpoints().entrySet(),
                (row, endpoint) ->
                        row.bind(0, endpoint.getKey()).bind(1, bytes(endpoint.getValue())));
        trim(handle, "post", "id", batch.posts().isEmpty());
    }

    private static void writeAside(Handle handle, Batch batch) {
        each(
                handle,
                "INSERT OR REPLACE INTO outbox VALUES (?,?,?)",
                batch.outbox().entrySet(),
                (row, message) ->
                        row.bind(0, message.getKey().id())
                                .bind(1, message.getKey().at().toEpochMilli())
                                .bind(2, message.getValue()));
        batch.deadLetters().forEach(letter -> writeDeadLetter(handle, letter));
        each(
                handle,
                "INSERT INTO passed_over VALUES (?,?,1,?) ON CONFLICT DO UPDATE SET count = count + 1, last_at = excluded.last_at",
                batch.passedOver(),
                (row, passed) ->
                        row.bind(0, passed.topic())
                                .bind(1, passed.reason())
                                .bind(2, passed.at().toEpochMilli()));
        trim(handle, "outbox", "id", batch.outbox().isEmpty());
        trim(handle, "dead_letter", "origin", batch.deadLetters().isEmpty());
    }

    private static void writeDeadLetter(Handle handle, DeadLetterRow letter) {
        if (letter.isRetried()) {
            handle.execute("DELETE FROM dead_letter WHERE origin = ?", letter.origin());
        } else {
            handle.execute(
                    "INSERT OR REPLACE INTO dead_letter VALUES (?,?,?,?)",
                    letter.origin(),
                    letter.at().toEpochMilli(),
                    letter.name(),
                    letter.reason());
        }
    }

    private static void trim(Handle handle, String table, String key, boolean unchanged) {
        if (!unchanged) {
            handle.execute(
                    "DELETE FROM %s WHERE %s IN (SELECT %s FROM %s ORDER BY at DESC LIMIT -1 OFFSET %d)"
                            .formatted(table, key, key, table, KEPT));
        }
    }

    private static void putPositions(Handle handle, Collection<Position> ends) {
        each(
                handle,
                "INSERT OR REPLACE INTO position VALUES (?,?,?,?)",
                ends,
                (row, end) ->
                        row.bind(0, end.topic())
                                .bind(1, end.topicId())
                                .bind(2, end.partition())
                                .bind(3, end.next()));
    }

    private static <T> void each(
            Handle handle, String sql, Collection<T> values, BiConsumer<PreparedBatch, T> bind) {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedBatch rows = handle.prepareBatch(sql)) {
            for (T value : values) {
                bind.accept(rows, value);
                rows.add();
            }
            rows.execute();
        }
    }

    static <T> T read(byte[] json, Class<T> shape) {
        try {
            return Json.MAPPER.readValue(json, shape);
        } catch (IOException e) {
            throw new UncheckedIOException("the view holds a row that cannot be read", e);
        }
    }

    private static byte[] bytes(Object value) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a row cannot be written as JSON", e);
        }
    }
}
