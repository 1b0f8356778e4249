package dev.leash.sheets.schedule;

import dev.leash.model.oncall.ScheduleRow;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;

/**
 * What the schedule's sheet says. Its rows are in force only together: when one is refused, none of
 * them is, because the order of rows decides.
 *
 * @param filled how many rows say something
 * @param rows the good rows
 * @param refused what cannot be used, and why
 * @param warnings what is allowed and looks like a mistake
 */
public record ScheduleRead(
        int filled, List<ScheduleRow> rows, List<Refused> refused, List<String> warnings) {
    public ScheduleRead {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
        warnings = List.copyOf(warnings);
    }
}
