package dev.leash.sheets.schedule;

import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.sheets.time.TimeCell;
import dev.leash.sheets.time.TimeCell.Said;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Table;
import dev.leash.sheets.workbook.Table.Row;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reader of the sheet of the schedule. */
public final class ScheduleSheet {

    /** The name of the sheet. */
    public static final String NAME = "schedule";

    /** The first columns, which are required. */
    public static final List<String> HEADER = List.of("start_time", "end_time", "assignees");

    private final TimeCell times;

    /** A reader of times in a format and a time zone. */
    public ScheduleSheet(TimeFormat format, ZoneId zone) {
        this.times = new TimeCell(format, zone);
    }

    /** Reads a table. */
    public ScheduleRead read(Table table) {
        Columns columns = Columns.of(table);
        List<Row> filled = table.filledRows();
        List<Refused> refused = new ArrayList<>();
        List<ScheduleRow> rows = new ArrayList<>();
        columns.unlessBeginningWith(HEADER).or(() -> unlessFew(filled)).ifPresent(refused::add);
        boolean isRefused = !refused.isEmpty();
        if (!isRefused) {
            AssigneeColumns assignees = AssigneeColumns.of(columns);
            for (Row row : filled) {
                read(row, assignees, refused).ifPresent(rows::add);
            }
        }
        List<String> warnings =
                columns.warningsUnless(
                        name -> HEADER.contains(name) || AssigneeColumns.isOne(name));
        return new ScheduleRead(isRefused, filled.size(), rows, refused, warnings);
    }

    private Optional<ScheduleRow> read(Row row, AssigneeColumns columns, List<Refused> refused) {
        int before = refused.size();
        Said from = times.start(row.text(0));
        Said to = times.end(row.text(1));
        LocalDateTime start = from.minute();
        LocalDateTime end = to.minute();
        List<String> assignees = columns.assigneesOf(row);
        if (start == null) {
            refused.add(cell(row, 0, SheetCode.TIME_INVALID, from.reason()));
        }
        if (end == null) {
            refused.add(cell(row, 1, SheetCode.TIME_INVALID, to.reason()));
        }
        if (start != null && end != null && end.isBefore(start)) {
            refused.add(
                    cell(
                            row,
                            1,
                            SheetCode.END_BEFORE_START,
                            "it ends before it starts; end_time must not be before it"));
        }
        if (assignees.isEmpty() || assignees.size() > ScheduleRow.MAX_ASSIGNEES) {
            refused.add(badAssignees(row, assignees.size()));
        }
        return refused.size() > before || start == null || end == null
                ? Optional.empty()
                : Optional.of(new ScheduleRow(row.number(), start, end, assignees));
    }

    private static Refused badAssignees(Row row, int count) {
        return cell(
                row,
                2,
                SheetCode.ASSIGNEES_INVALID,
                "this names %s people; allowed are 1 to %s, one per column or separated by commas"
                        .formatted(count, ScheduleRow.MAX_ASSIGNEES));
    }

    private static Refused cell(Row row, int column, SheetCode code, String reason) {
        return CellRefusals.ofCell(
                row.number(), HEADER.get(column), row.text(column), code, reason);
    }

    private static Optional<Refused> unlessFew(List<Row> rows) {
        return rows.size() <= Schedule.MAX_ROWS
                ? Optional.empty()
                : Optional.of(
                        CellRefusals.ofRow(
                                rows.get(Schedule.MAX_ROWS).number(),
                                rows.size() + " rows",
                                SheetCode.TOO_MANY_ROWS,
                                "at most %s rows are allowed; remove the excess rows"
                                        .formatted(Schedule.MAX_ROWS)));
    }
}
