package dev.leash.sheets.google;

import dev.leash.sheets.workbook.ExportSheet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Old rows on their way from exported worksheets to worksheets of past periods. The target depends
 * only on the row, so that a row moved twice is found there. Not thread-safe.
 */
final class Past {

    /** How many rows a worksheet keeps, unless the caller counts them. */
    static final int MOST_ROWS = 50_000;

    /** How many more rows accumulate before they are moved. */
    static final int SLACK = 5_000;

    /** How many rows wait at most. */
    static final int MOST_WAITING = 50_000;

    private final Map<String, ExpectedRows> waiting = new LinkedHashMap<>();

    /** Takes rows that left a sheet, if they sort before all remaining ones. */
    void takeOld(ExpectedRows left, List<List<String>> gone) {
        if (gone.isEmpty() || left.size() == 0) {
            return;
        }
        ExportSheet sheet = left.sheet();
        List<String> first = left.rows().stream().min(sheet.order()).orElseThrow();
        gone.stream()
                .filter(row -> sheet.order().compare(row, first) < 0)
                .forEach(row -> take(sheet, row));
    }

    /** Takes the first rows of a sheet that has too many. */
    void takeOverflow(ExpectedRows from) {
        if (from.sheet().period() != null && from.size() > MOST_ROWS + SLACK) {
            from.keepLast(MOST_ROWS).forEach(row -> take(from.sheet(), row));
        }
    }

    private void take(ExportSheet sheet, List<String> row) {
        ExportSheet.Period period = sheet.period();
        if (period != null) {
            ExportSheet past = sheet.past(period.of(row));
            waiting.computeIfAbsent(past.name(), _ -> new ExpectedRows(past, false)).suppose(row);
        }
    }

    Collection<ExpectedRows> waiting() {
        return List.copyOf(waiting.values());
    }

    boolean isFull() {
        return waiting.values().stream().mapToInt(ExpectedRows::size).sum() >= MOST_WAITING;
    }

    /** Removes rows that have been written. */
    void arrived(ExpectedRows past) {
        waiting.remove(past.sheet().name());
    }
}
