package dev.leash.sheets.export;

import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.Column.Kind;
import dev.leash.sheets.workbook.ExportSheet;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * An event as one row of the timeline. Rows are sorted by time to the millisecond, then by incident
 * and sequence, so that their order depends only on the events.
 */
record TimelineRow(long atMillis, String incidentId, long sequence, List<String> cells)
        implements Comparable<TimelineRow> {

    private static final Comparator<TimelineRow> ORDER =
            Comparator.comparingLong(TimelineRow::atMillis)
                    .thenComparing(TimelineRow::incidentId, IncidentSheetRow.BY_NUMBER)
                    .thenComparingLong(TimelineRow::sequence);

    static final ExportSheet SHEET =
            new ExportSheet(
                    "timeline",
                    List.of(
                            Column.of("incident_id", Kind.NUMBER),
                            Column.of("sequence", Kind.NUMBER),
                            Column.of("at", Kind.TIME),
                            Column.of("type", Kind.WORD),
                            Column.of("actor", Kind.WORD),
                            Column.of("text", Kind.TEXT)),
                    2,
                    Comparator.comparing(TimelineRow::ofCells),
                    row -> row.get(2).substring(0, "2026-11".length()));

    static TimelineRow of(IncidentRecord recorded, ExportStyle style) {
        return ofCells(
                List.of(
                        recorded.incidentId(),
                        Long.toString(recorded.sequence()),
                        style.exactly(recorded.at()),
                        EventTypes.nameOf(recorded.event()),
                        Cell.onOneLine(recorded.actor().name()),
                        Cell.onOneLine(EventTypes.narrative(recorded).sentence().in(style))));
    }

    /** The row of cells that were written before. */
    static TimelineRow ofCells(List<String> cells) {
        return new TimelineRow(
                OffsetDateTime.parse(cells.get(2)).toInstant().toEpochMilli(),
                cells.get(0),
                Long.parseLong(cells.get(1)),
                cells);
    }

    @Override
    public int compareTo(TimelineRow other) {
        return ORDER.compare(this, other);
    }
}
