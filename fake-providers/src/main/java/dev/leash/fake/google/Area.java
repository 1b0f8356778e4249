package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A rectangle of cells, counted from 0.
 *
 * @param firstRow the first row
 * @param endRow the row after the last; {@value #OPEN} when there is no last
 * @param firstColumn the first column
 * @param endColumn the column after the last; {@value #OPEN} when there is no last
 */
record Area(int firstRow, int endRow, int firstColumn, int endColumn) {

    /** After any row and column. */
    static final int OPEN = Integer.MAX_VALUE;

    static final Area ALL = new Area(0, OPEN, 0, OPEN);

    static Area of(JsonNode gridRange) {
        return new Area(
                gridRange.path("startRowIndex").asInt(0),
                gridRange.path("endRowIndex").asInt(OPEN),
                gridRange.path("startColumnIndex").asInt(0),
                gridRange.path("endColumnIndex").asInt(OPEN));
    }

    ObjectNode json(int sheetId) {
        ObjectNode range = Json.object().put("sheetId", sheetId).put("startRowIndex", firstRow);
        range.put("startColumnIndex", firstColumn);
        if (endRow != OPEN) {
            range.put("endRowIndex", endRow);
        }
        if (endColumn != OPEN) {
            range.put("endColumnIndex", endColumn);
        }
        return range;
    }

    boolean isOneCell() {
        return endRow == firstRow + 1 && endColumn == firstColumn + 1;
    }

    Area within(int rowCount, int columnCount) {
        return new Area(
                firstRow,
                Math.min(endRow, rowCount),
                firstColumn,
                Math.min(endColumn, columnCount));
    }

    /** An area of that many rows and columns, from the same first cell. */
    Area sized(int rows, int columns) {
        return new Area(firstRow, firstRow + rows, firstColumn, firstColumn + columns);
    }
}
