package dev.leash.sheets.publish;

import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Result of planning a sheet.
 *
 * @param changes changes of the directory; empty when there are none
 * @param refused what is refused, and why
 * @param problems what is wrong with rows that are in force, and what to do about it
 */
public record SheetChanges(
        List<SheetChange> changes, List<Refused> refused, List<Refused> problems) {

    /** A result without problems in rows that are in force. */
    public SheetChanges(List<SheetChange> changes, List<Refused> refused) {
        this(changes, refused, List.of());
    }

    List<SheetChange> edits() {
        return changes.stream().filter(SheetChange::isConfiguration).toList();
    }

    /** The reports about the sheet; empty when the same was reported before. */
    List<SheetChange> reports() {
        return changes.stream().filter(change -> !change.isConfiguration()).toList();
    }

    /**
     * This result without the refused changes, which are reported as refused rows.
     *
     * @param before the last report about the sheet
     */
    SheetChanges without(List<RefusedChange> notTaken, Optional<OfSheet> before, Instant now) {
        Set<SheetChange> gone =
                notTaken.stream().map(RefusedChange::change).collect(Collectors.toSet());
        List<Refused> all =
                CellRefusals.both(refused, notTaken.stream().map(RefusedChange::inWords).toList());
        boolean isAll = gone.containsAll(edits());
        List<SheetChange> left = new ArrayList<>();
        for (SheetChange change : changes) {
            if (change.record() instanceof OfSheet report) {
                left.add(SheetChange.to(SheetReport.refusing(report, all, isAll, before, now)));
            } else if (!gone.contains(change)) {
                left.add(change);
            }
        }
        return new SheetChanges(left, all, problems);
    }

    /** All explanations for rows, refused or in force. */
    public List<Refused> explanations() {
        return Stream.concat(refused.stream(), problems.stream()).toList();
    }

    /** The number of rows that are in force and have a problem. */
    public int problemRows() {
        return Math.toIntExact(problems.stream().mapToInt(Refused::row).distinct().count());
    }

    /** The number of refused rows. */
    public int refusedRows() {
        return rowsOf(refused);
    }

    /** The number of rows of these refusals; one row may have several. */
    static int rowsOf(List<Refused> refused) {
        return Math.toIntExact(refused.stream().mapToInt(Refused::row).distinct().count());
    }
}
