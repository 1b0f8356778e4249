package dev.leash.sheets.publish;

import dev.leash.sheets.workbook.Refusals;
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
 * What follows from a sheet.
 *
 * @param changes what to say in the directory; empty when it says so already
 * @param refused what is not used, and why
 * @param problems what is wrong with rows that are in force, and what to do about it
 */
public record Plan(List<Change> changes, List<Refused> refused, List<Refused> problems) {

    /** A plan for rows in which nothing is wrong unless they are refused. */
    public Plan(List<Change> changes, List<Refused> refused) {
        this(changes, refused, List.of());
    }

    List<Change> edits() {
        return changes.stream().filter(Change::isConfiguration).toList();
    }

    /** How the sheet stands once that holds; empty when that was said. */
    List<Change> reports() {
        return changes.stream().filter(change -> !change.isConfiguration()).toList();
    }

    /**
     * What is left where some changes were refused: the sheet says so, and why.
     *
     * @param before what was last said about the sheet
     */
    Plan without(List<NotTaken> notTaken, Optional<OfSheet> before, Instant now) {
        Set<Change> gone = notTaken.stream().map(NotTaken::change).collect(Collectors.toSet());
        List<Refused> all =
                Refusals.both(refused, notTaken.stream().map(NotTaken::inWords).toList());
        boolean isAll = gone.containsAll(edits());
        List<Change> left = new ArrayList<>();
        for (Change change : changes) {
            if (change.record() instanceof OfSheet report) {
                left.add(Change.to(SheetReport.refusing(report, all, isAll, before, now)));
            } else if (!gone.contains(change)) {
                left.add(change);
            }
        }
        return new Plan(left, all, problems);
    }

    /** What there is to say of rows, whether they are used or not. */
    public List<Refused> explanations() {
        return Stream.concat(refused.stream(), problems.stream()).toList();
    }

    /** How many rows are in force although something is wrong with them. */
    public int problemRows() {
        return Math.toIntExact(problems.stream().mapToInt(Refused::row).distinct().count());
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
