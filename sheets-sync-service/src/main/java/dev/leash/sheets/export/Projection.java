package dev.leash.sheets.export;

import dev.leash.model.incident.Recorded;
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
 * The two sheets that tell of incidents, and what is not written to them yet. Used by one thread.
 */
final class Projection {

    /** How many events of the timeline wait at most before they are written. */
    static final int MAX_WAITING = 50_000;

    private final ExportedSheets sheets;
    private final ExportStyle style;
    private final IncidentRows incidents;
    private final List<TimelineRow> timeline = new ArrayList<>();
    private final Map<String, String> left = new HashMap<>();

    Projection(ExportedSheets sheets, ExportStyle style, int maxIncidents) {
        this.sheets = sheets;
        this.style = style;
        this.incidents = new IncidentRows(style, maxIncidents);
    }

    void take(Recorded recorded) {
        incidents.take(recorded);
        timeline.add(TimelineRow.of(recorded, style));
    }

    boolean isFull() {
        return timeline.size() >= MAX_WAITING;
    }

    /**
     * Forgets everything; the timeline begins anew at once, the incidents when they are written.
     */
    void startOver() throws IOException {
        incidents.clear();
        timeline.clear();
        left.clear();
        sheets.replace(TimelineRow.SHEET, List.of());
        remember(TimelineRow.SHEET);
    }

    /**
     * Goes on from sheets that stand as they were left.
     *
     * @return false when they do not
     */
    boolean resume(Map<String, String> revisions) throws IOException {
        left.clear();
        left.putAll(revisions);
        if (isTouched(IncidentRow.SHEET) || isTouched(TimelineRow.SHEET)) {
            return false;
        }
        incidents.clear();
        timeline.clear();
        sheets.scan(IncidentRow.SHEET, cells -> incidents.add(IncidentRow.ofCells(cells)));
        return true;
    }

    /**
     * Whether a sheet is not as it was left, because somebody wrote to it or it never was written.
     */
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
        sheets.replace(IncidentRow.SHEET, incidents.cells());
        remember(IncidentRow.SHEET);
    }

    void writeStatus(List<List<String>> rows) throws IOException {
        sheets.replace(StatusRows.SHEET, rows);
    }

    /**
     * Shows what was written, where the workbook does not do so at once.
     *
     * @return whether all of it is shown
     */
    boolean flush() throws IOException {
        return sheets.flush();
    }

    /** Whether what is shown is to be looked after, though nothing happened. */
    boolean isDue() {
        return sheets.isDue();
    }

    /** How the sheets stand, by their names. */
    Map<String, String> revisions() {
        return Map.copyOf(left);
    }

    private void remember(ExportSheet sheet) throws IOException {
        sheets.revision(sheet).ifPresent(revision -> left.put(sheet.name(), revision));
    }
}
