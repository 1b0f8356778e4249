package dev.leash.sheets.publish;

import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;

/**
 * What follows from a sheet.
 *
 * @param changes what to say in the directory; empty when it says so already
 * @param refused what is not used, and why
 */
public record Plan(List<Change> changes, List<Refused> refused) {
    public Plan {
        changes = List.copyOf(changes);
        refused = List.copyOf(refused);
    }

    /** How many rows are not used. */
    public int refusedRows() {
        return rowsOf(refused);
    }

    /** How many rows these refusals are about; one row may have several. */
    static int rowsOf(List<Refused> refused) {
        return Math.toIntExact(refused.stream().mapToInt(Refused::row).distinct().count());
    }
}
