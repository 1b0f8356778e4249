package dev.leash.sheets.schedule;

import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.sheets.time.SerialTime;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.sheets.workbook.Table;
import dev.leash.sheets.workbook.Table.Row;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sheet of who is on call when. */
public final class ScheduleSheet {

    /** The name of the sheet. */
    public static final String NAME = "schedule";

    /** The columns it begins with. */
    public static final List<String> HEADER = List.of("start_time", "end_time", "assignees");

    private final TimeFormat format;

    /** A reader of times in a format. */
    public ScheduleSheet(TimeFormat format) {
        this.format = format;
    }

    /** What a sheet says. */
    public ScheduleRead read(Table table) {
        Columns columns = Columns.of(table);
        List<Row> filled = table.filledRows();
        List<Refused> refused = new ArrayList<>();
        List<ScheduleRow> rows = new ArrayList<>();
        columns.unlessBeginningWith(HEADER).or(() -> unlessFew(filled)).ifPresent(refused::add);
        if (refused.isEmpty()) {
            AssigneeColumns assignees = AssigneeColumns.of(columns);
            for (Row row : filled) {
                read(row, assignees, refused).ifPresent(rows::add);
            }
        }
        List<String> warnings =
                columns.warningsUnless(
                        name -> HEADER.contains(name) || AssigneeColumns.isOne(name));
        return new ScheduleRead(filled.size(), rows, refused, warnings);
    }

    private Optional<ScheduleRow> read(Row row, AssigneeColumns columns, List<Refused> refused) {
        int before = refused.size();
        var start = time(row.text(0));
        var end = time(row.text(1));
        List<String> assignees = columns.assigneesOf(row);
        if (start.isEmpty()) {
            refused.add(badTime(row, 0));
        }
        if (end.isEmpty()) {
            refused.add(badTime(row, 1));
        }
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            refused.add(cell(row, 1, "it ends before it starts; an end_time is at or after it"));
        }
        if (assignees.isEmpty() || assignees.size() > ScheduleRow.MAX_ASSIGNEES) {
            refused.add(badAssignees(row, assignees.size()));
        }
        return refused.size() > before
                ? Optional.empty()
                : Optional.of(
                        new ScheduleRow(
                                row.number(), start.orElseThrow(), end.orElseThrow(), assignees));
    }

    /** A spreadsheet may have taken the text for a date, and kept a number. */
    private Optional<LocalDateTime> time(String text) {
        return format.read(text).or(() -> SerialTime.read(text));
    }

    private Refused badTime(Row row, int column) {
        return cell(
                row,
                column,
                "this is no time; allowed is one in the format %s (TS_FORMAT)"
                        .formatted(format.pattern()));
    }

    private static Refused badAssignees(Row row, int count) {
        return cell(
                row,
                2,
                "this names %d people; allowed are 1 to %d, one per column or separated by commas"
                        .formatted(count, ScheduleRow.MAX_ASSIGNEES));
    }

    private static Refused cell(Row row, int column, String reason) {
        return Refusals.ofCell(row.number(), HEADER.get(column), row.text(column), reason);
    }

    private static Optional<Refused> unlessFew(List<Row> rows) {
        return rows.size() <= Schedule.MAX_ROWS
                ? Optional.empty()
                : Optional.of(
                        Refusals.ofRow(
                                rows.get(Schedule.MAX_ROWS).number(),
                                rows.size() + " rows",
                                "at most %d rows are allowed; remove those that are over"
                                        .formatted(Schedule.MAX_ROWS)));
    }
}
