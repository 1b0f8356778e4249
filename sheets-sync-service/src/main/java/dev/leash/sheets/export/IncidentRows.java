package dev.leash.sheets.export;

import dev.leash.model.incident.IncidentEvent.Beginning;
import dev.leash.model.incident.IncidentRecord;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rows of the newest incidents, each with its latest state. Not thread-safe. */
final class IncidentRows {

    private final NavigableMap<String, IncidentSheetRow> rows =
            new TreeMap<>(IncidentSheetRow.BY_NUMBER);
    private final ExportStyle style;
    private final int max;

    /**
     * No rows.
     *
     * @param max how many of the newest are kept
     */
    IncidentRows(ExportStyle style, int max) {
        this.style = style;
        this.max = max;
    }

    /** Applies an event; one of an incident that is no longer kept is ignored. */
    void take(IncidentRecord recorded) {
        IncidentSheetRow row = rows.get(recorded.incidentId());
        if (row != null) {
            rows.put(row.id(), row.after(recorded, style));
        } else if (recorded.event() instanceof Beginning opened) {
            add(IncidentSheetRow.opened(recorded, opened, style));
        }
    }

    /** Adds a row; beyond the maximum, the oldest is removed. */
    void add(IncidentSheetRow row) {
        rows.put(row.id(), row);
        if (rows.size() > max) {
            rows.pollFirstEntry();
        }
    }

    void clear() {
        rows.clear();
    }

    Iterable<List<String>> cells() {
        return () -> rows.values().stream().map(IncidentSheetRow::cells).iterator();
    }
}
