package dev.leash.view.alert;

import dev.leash.model.alert.AlertStatus;
import dev.leash.view.engine.NotReadyException;
import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Alerts of incidents. While they are being counted, there are none: nothing else waits for them.
 */
public final class Alerts {

    private final Reader reader;

    public Alerts(View view) {
        this.reader = view.reader(AlertsProjection.NAME);
    }

    /** The alerts of incidents that have one, by their numbers. */
    public Map<Long, AlertRow> of(Collection<Long> incidents) {
        String wanted = incidents.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            return reader
                    .list(
                            "SELECT incident, total, status, last_at FROM alert_of_incident WHERE incident IN ("
                                    + wanted
                                    + ")",
                            Map.of(),
                            (row, _) -> Map.entry(row.getLong(1), alert(row)))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (NotReadyException building) {
            return Map.of();
        }
    }

    private static AlertRow alert(ResultSet row) throws SQLException {
        return new AlertRow(
                row.getLong(2),
                AlertStatus.valueOf(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)));
    }
}
