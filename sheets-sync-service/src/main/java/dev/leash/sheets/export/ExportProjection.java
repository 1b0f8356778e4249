package dev.leash.sheets.export;

import dev.leash.model.incident.IncidentRecord;
import dev.leash.sheets.workbook.ExportSheet;
import dev.leash.sheets.workbook.ExportedSheets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The two exported sheets about incidents, with the rows that are not written yet. Not thread-safe.
 */
final class ExportProjection {

    /** How many events of the timeline are buffered at most. */
    static final int MAX_WAITING = 50_000;

    private final ExportedSheets sheets;
    private final ExportStyle style;
    private final IncidentRows incidents;
    private final List<TimelineRow> timeline = new ArrayList<>();
    private final Map<String, String> left = new HashMap<>();

    ExportProjection(ExportedSheets sheets, ExportStyle style, int maxIncidents) {
        this.sheets = sheets;
        this.style = style;
        this.incidents = new IncidentRows(style, maxIncidents);
    }

    void take(IncidentRecord recorded) {
        incidents.take(recorded);
        timeline.add(TimelineRow.of(recorded, style));
    }

    boolean isFull() {
        return timeline.size() >= MAX_WAITING;
    }

    /**
     * Forgets everything; the timeline is cleared at once, the sheet of incidents when it is next
     * written.
     */
    void startOver() throws IOException {
        incidents.clear();
        timeline.clear();
        left.clear();
        sheets.replace(TimelineRow.SHEET, List.of());
        remember(TimelineRow.SHEET);
    }

    /**
     * Continues with the sheets as they were last written.
     *
     * @return false when they were changed since
     */
    boolean resume(Map<String, String> revisions) throws IOException {
        left.clear();
        left.putAll(revisions);
        if (isTouched(IncidentSheetRow.SHEET) || isTouched(TimelineRow.SHEET)) {
            return false;
        }
        incidents.clear();
        timeline.clear();
        sheets.scan(
                IncidentSheetRow.SHEET, cells -> incidents.add(IncidentSheetRow.ofCells(cells)));
        return true;
    }

    /** Whether a sheet was changed by somebody else, or never written. */
    boolean isTouched(ExportSheet sheet) throws IOException {
        String revision = left.get(sheet.name());
        return revision == null || !sheets.revision(sheet).equals(Optional.of(revision));
    }

    void writeTimeline() throws IOException {
        timeline.sort(Comparator.naturalOrder());
        sheets.merge(TimelineRow.SHEET, timeline.stream().map(TimelineRow::cells).toList());
        timeline.clear();
        remember(TimelineRow.SHEET);
    }

    void writeIncidents() throws IOException {
        sheets.replace(IncidentSheetRow.SHEET, incidents.cells());
        remember(IncidentSheetRow.SHEET);
    }

    void writeStatus(List<List<String>> rows) throws IOException {
        sheets.replace(StatusRows.SHEET, rows);
    }

    /**
     * Writes what the workbook has buffered.
     *
     * @return whether nothing is left to write
     */
    boolean flush() throws IOException {
        return sheets.flush();
    }

    /** Whether the workbook wants a {@link #flush} although nothing new happened. */
    boolean isDue() {
        return sheets.isDue();
    }

    /** The revisions of the sheets, by their names. */
    Map<String, String> revisions() {
        return Map.copyOf(left);
    }

    private void remember(ExportSheet sheet) throws IOException {
        sheets.revision(sheet).ifPresent(revision -> left.put(sheet.name(), revision));
    }
}
