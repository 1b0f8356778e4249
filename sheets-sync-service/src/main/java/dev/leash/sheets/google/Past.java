package dev.leash.sheets.google;

import dev.leash.sheets.workbook.ExportSheet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that leave the worksheets of Leash because they are old, on their way to worksheets that
 * bear a stretch of time in their names. Where a row goes depends on the row alone, so that one
 * that goes again finds itself there. Used by one thread.
 */
final class Past {

    /** How many rows of a worksheet stay, where they are not counted by somebody else. */
    static final int MOST_ROWS = 50_000;

    /** So many more come together before they go. */
    static final int SLACK = 5_000;

    /** How many rows wait at most. */
    static final int MOST_WAITING = 50_000;

    private final Map<String, Wanted> waiting = new LinkedHashMap<>();

    /** Takes those among the rows that left a sheet that stood before all that stayed. */
    void takeOld(Wanted left, List<List<String>> gone) {
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
    void takeOverflow(Wanted from) {
        if (from.sheet().period() != null && from.size() > MOST_ROWS + SLACK) {
            from.keepLast(MOST_ROWS).forEach(row -> take(from.sheet(), row));
        }
    }

    private void take(ExportSheet sheet, List<String> row) {
        ExportSheet.Period period = sheet.period();
        if (period != null) {
            ExportSheet past = sheet.past(period.of(row));
            waiting.computeIfAbsent(past.name(), _ -> new Wanted(past, false)).suppose(row);
        }
    }

    Collection<Wanted> waiting() {
        return List.copyOf(waiting.values());
    }

    boolean isFull() {
        return waiting.values().stream().mapToInt(Wanted::size).sum() >= MOST_WAITING;
    }

    /** The rows of a worksheet stand there. */
    void arrived(Wanted past) {
        waiting.remove(past.sheet().name());
    }
}
