package dev.leash.sheets.schedule;

import dev.leash.model.oncall.ScheduleRow;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;

/**
 * What the schedule's sheet says.
 *
 * @param isRefused whether the sheet is refused as a whole, so that it has no good rows
 * @param filled how many rows say something
 * @param rows the good rows
 * @param refused what cannot be used, and why
 * @param warnings what is allowed and looks like a mistake
 */
public record ScheduleRead(
        boolean isRefused,
        int filled,
        List<ScheduleRow> rows,
        List<Refused> refused,
        List<String> warnings) {}
