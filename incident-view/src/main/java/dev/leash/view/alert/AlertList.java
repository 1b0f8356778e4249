package dev.leash.view.alert;

import dev.leash.model.alert.AlertEvent;
import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import dev.leash.wire.codec.Records;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queries for the alerts that were heard of last. */
public final class AlertList {

    private static final String COLUMNS = "SELECT alert, latest, fired, decided FROM listed_alert ";

    private final Reader reader;

    public AlertList(View view) {
        this.reader = view.reader(AlertListProjection.NAME);
    }

    /** The alerts heard of last, newest first. */
    public List<ListedAlert> newest(int atMost) {
        return list("ORDER BY at DESC, alert DESC LIMIT :most", Map.of("most", atMost));
    }

    /** The alerts heard of since a moment, newest first. */
    public List<ListedAlert> since(Instant from) {
        return list(
                "WHERE at >= :from ORDER BY at DESC, alert DESC",
                Map.of("from", from.toEpochMilli()));
    }

    /** The alert with an id. */
    public Optional<ListedAlert> find(String id) {
        return list("WHERE alert = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<ListedAlert> list(String condition, Map<String, ?> values) {
        return reader.list(COLUMNS + condition, values, (row, _) -> alert(row)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ListedAlert> alert(ResultSet row) throws SQLException {
        AlertEvent latest = event(row.getBytes(2));
        AlertEvent fired = event(row.getBytes(3));
        if (latest == null || latest.alert() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new ListedAlert(
                        row.getString(1),
                        latest.alert(),
                        fired instanceof AlertEvent.Fired(_, var report) ? report : null,
                        event(row.getBytes(4))));
    }

    private static @Nullable AlertEvent event(byte @Nullable [] body) {
        return body == null ? null : Records.ALERT.decode(body).event();
    }
}
