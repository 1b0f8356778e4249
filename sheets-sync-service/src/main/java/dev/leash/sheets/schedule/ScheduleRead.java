package dev.leash.sheets.schedule;

import dev.leash.model.oncall.ScheduleRow;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;

/**
 * Content of the sheet of the schedule.
 *
 * @param isRefused whether the sheet is refused as a whole, so that it has no good rows
 * @param filled the number of rows that are not blank
 * @param rows the good rows
 * @param refused what is refused, and why
 * @param warnings likely mistakes that are allowed
 */
public record ScheduleRead(
        boolean isRefused,
        int filled,
        List<ScheduleRow> rows,
        List<Refused> refused,
        List<String> warnings) {}
