package dev.leash.fake.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * Reads the values of a range, and leaves out what trails without one, as Google does.
 *
 * @param range what is read
 * @param isByColumns whether columns come one after the other, rather than rows
 * @param rendering how cells are told
 * @param locale where the spreadsheet is at home
 */
record ValueReading(Range range, boolean isByColumns, Rendering rendering, Locale locale) {

    /** What people see in a range, row by row. */
    static ValueReading seen(Range range, Locale locale) {
        return new ValueReading(range, false, Rendering.SEEN, locale);
    }

    /** As {@code ValueRange}. */
    ObjectNode answer() {
        ObjectNode answer = Json.object().put("range", range.a1());
        answer.put("majorDimension", isByColumns ? "COLUMNS" : "ROWS");
        ArrayNode lines = lines();
        if (!lines.isEmpty()) {
            answer.set("values", lines);
        }
        return answer;
    }

    private ArrayNode lines() {
        ArrayNode lines = Json.array();
        int count = isByColumns ? width() : height();
        for (int line = 0; line < count; line++) {
            lines.add(line(line));
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private ArrayNode line(int line) {
        ArrayNode cells = Json.array();
        int length = isByColumns ? height() : width();
        for (int place = 0; place < length; place++) {
            int row = range.area().firstRow() + (isByColumns ? place : line);
            int column = range.area().firstColumn() + (isByColumns ? line : place);
            Worksheet sheet = range.sheet();
            cells.add(
                    rendering.of(sheet.cell(row, column), sheet.numberFormat(row, column), locale));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).asText().isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private int height() {
        int endRow = Math.min(range.inside().endRow(), range.sheet().usedRows());
        return Math.max(0, endRow - range.area().firstRow());
    }

    private int width() {
        return range.inside().endColumn() - range.area().firstColumn();
    }
}
