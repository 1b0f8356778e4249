package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the table in a range, and writes behind it.
 *
 * @param range where the table is looked for
 */
record Appending(Range range) {

    /**
     * Writes rows behind the table; where there is none, from the first cell of the range on.
     *
     * @param insertsRows whether rows are made for them, or those that are there written over
     * @return {@code AppendValuesResponse}, without the spreadsheet
     */
    ObjectNode append(JsonNode rows, boolean insertsRows, boolean isEntered, Locale locale) {
        Worksheet sheet = range.sheet();
        Optional<Area> table = table();
        int at = table.map(Area::endRow).orElse(range.area().firstRow());
        int column = table.map(Area::firstColumn).orElse(range.area().firstColumn());
        if (insertsRows && table.isPresent()) {
            sheet.insertRows(at, rows.size());
        } else if (at + rows.size() > sheet.rowCount()) {
            sheet.resize(at + rows.size(), sheet.columnCount());
        }
        ObjectNode answer = Json.object();
        table.ifPresent(area -> answer.put("tableRange", A1.of(sheet.title(), area)));
        Range behind = range.with(new Area(at, Area.OPEN, column, Area.OPEN));
        answer.set("updates", Values.write(behind, rows, isEntered, locale));
        return answer;
    }

    /** The last block of rows that touch each other, as wide as what touches its cells. */
    private Optional<Area> table() {
        Worksheet sheet = range.sheet();
        Area inside = range.inside();
        int last = Math.min(inside.endRow(), sheet.usedRows()) - 1;
        while (last >= inside.firstRow()
                && !sheet.isUsed(last, inside.firstColumn(), inside.endColumn())) {
            last--;
        }
        if (last < inside.firstRow()) {
            return Optional.empty();
        }
        int end = last + 1;
        while (sheet.isUsed(end, 0, sheet.columnCount())) {
            end++;
        }
        int first = last;
        while (sheet.isUsed(first - 1, 0, sheet.columnCount())) {
            first--;
        }
        return Optional.of(new Area(first, end, leftOf(first, end), rightOf(first, end)));
    }

    private int leftOf(int first, int end) {
        int column = 0;
        while (!isColumnUsed(column, first, end)) {
            column++;
        }
        return column;
    }

    private int rightOf(int first, int end) {
        int column = range.sheet().columnCount();
        while (!isColumnUsed(column - 1, first, end)) {
            column--;
        }
        return column;
    }

    private boolean isColumnUsed(int column, int first, int end) {
        for (int row = first; row < end; row++) {
            if (range.sheet().isUsed(row, column, column + 1)) {
                return true;
            }
        }
        return false;
    }
}
