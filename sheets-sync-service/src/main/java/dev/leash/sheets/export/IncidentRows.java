package dev.leash.sheets.export;

import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.Recorded;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The newest incidents, each with its latest state. Used by one thread. */
final class IncidentRows {

    private final NavigableMap<String, IncidentRow> rows = new TreeMap<>(IncidentRow.BY_NUMBER);
    private final ExportStyle style;
    private final int max;

    /**
     * No rows yet.
     *
     * @param max how many of the newest are kept
     */
    IncidentRows(ExportStyle style, int max) {
        this.style = style;
        this.max = max;
    }

    /**
     * Takes in what happened; what happened to an incident that is no longer kept changes nothing.
     */
    void take(Recorded recorded) {
        IncidentRow row = rows.get(recorded.incidentId());
        if (row != null) {
            rows.put(row.id(), row.after(recorded, style));
        } else if (recorded.event() instanceof Opened opened) {
            add(IncidentRow.opened(recorded, opened, style));
        }
    }

    /** Adds a row; when there are too many the oldest goes. */
    void add(IncidentRow row) {
        rows.put(row.id(), row);
        if (rows.size() > max) {
            rows.pollFirstEntry();
        }
    }

    void clear() {
        rows.clear();
    }

    Iterable<List<String>> cells() {
        return () -> rows.values().stream().map(IncidentRow::cells).iterator();
    }
}
