package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Cells of a worksheet.
 *
 * @param sheet the worksheet
 * @param area the cells; the area begins in the grid, and may extend beyond
 */
record Range(Worksheet sheet, Area area) {

    /**
     * Parses the range of a request.
     *
     * @throws Refused when it does not exist in that spreadsheet
     */
    static Range of(Spreadsheet spreadsheet, String text) {
        return spreadsheet
                .sheet(text)
                .map(sheet -> new Range(sheet, Area.ALL))
                .or(() -> A1.read(text).flatMap(a1 -> range(spreadsheet, a1)))
                .orElseThrow(() -> Refused.badRequest("Unable to parse range: " + text))
                .checked(text);
    }

    static Range of(Spreadsheet spreadsheet, JsonNode gridRange) {
        return new Range(spreadsheet.sheet(gridRange.path("sheetId").asInt()), Area.of(gridRange));
    }

    private static Optional<Range> range(Spreadsheet spreadsheet, A1 a1) {
        return a1.sheet()
                .map(spreadsheet::sheet)
                .orElseGet(() -> spreadsheet.sheets().stream().findFirst())
                .map(sheet -> new Range(sheet, a1.cells().orElse(Area.ALL)));
    }

    private Range checked(String text) {
        if (area.firstRow() >= sheet.rowCount() || area.firstColumn() >= sheet.columnCount()) {
            throw exceedsGrid(text);
        }
        return this;
    }

    Area inside() {
        return area.within(sheet.rowCount(), sheet.columnCount());
    }

    String a1() {
        return A1.of(sheet.title(), inside());
    }

    /**
     * Requires the range to be inside the grid.
     *
     * @throws Refused when it is not
     */
    void requireInGrid() {
        if (area.endRow() > sheet.rowCount() || area.endColumn() > sheet.columnCount()) {
            throw exceedsGrid(A1.of(sheet.title(), area));
        }
    }

    private Refused exceedsGrid(String text) {
        return Refused.badRequest(
                "Range (%s) exceeds grid limits. Max rows: %d, max columns: %d"
                        .formatted(text, sheet.rowCount(), sheet.columnCount()));
    }
}
