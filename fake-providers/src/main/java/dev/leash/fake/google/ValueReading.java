package dev.leash.fake.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Reads the values of a range row by row, without trailing empty ones, as Google does. */
record ValueReading(Range range, Rendering rendering, Locale locale) {

    ObjectNode answer() {
        ObjectNode answer = Json.object().put("range", range.a1()).put("majorDimension", "ROWS");
        ArrayNode rows = rows();
        if (!rows.isEmpty()) {
            answer.set("values", rows);
        }
        return answer;
    }

    private ArrayNode rows() {
        ArrayNode rows = Json.array();
        int end = Math.min(range.inside().endRow(), range.sheet().usedRows());
        for (int row = range.area().firstRow(); row < end; row++) {
            rows.add(row(row));
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    private ArrayNode row(int row) {
        ArrayNode cells = Json.array();
        Worksheet sheet = range.sheet();
        for (int column = range.area().firstColumn();
                column < range.inside().endColumn();
                column++) {
            cells.add(
                    rendering.of(sheet.cell(row, column), sheet.numberFormat(row, column), locale));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).asText().isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }
}
