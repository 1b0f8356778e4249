package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Writes the values of ranges. */
final class Values {

    private static final int MAX_TEXT = 50_000;

    private Values() {}

    /**
     * Writes values from the first cell of a range on; null leaves a cell as it is.
     *
     * @param values rows of cells
     * @param isEntered whether they are taken as if somebody typed them
     * @return what was written: {@code UpdateValuesResponse}, without the spreadsheet
     * @throws Refused when they do not fit
     */
    static ObjectNode write(Range range, JsonNode values, boolean isEntered, Locale locale) {
        int columns = 0;
        int count = 0;
        for (JsonNode row : values) {
            columns = Math.max(columns, row.size());
        }
        Range written = fitting(range, values.size(), columns);
        for (int row = 0; row < values.size(); row++) {
            for (int column = 0; column < values.get(row).size(); column++) {
                JsonNode value = values.get(row).get(column);
                if (!value.isNull()) {
                    put(written, row, column, value, isEntered, locale);
                    count++;
                }
            }
        }
        return Json.object()
                .put("updatedRange", count == 0 ? range.a1() : written.a1())
                .put("updatedRows", values.size())
                .put("updatedColumns", columns)
                .put("updatedCells", count);
    }

    /** Takes the values of a range away, and leaves its formats. */
    static void clear(Range range) {
        Area used = range.inside().within(range.sheet().usedRows(), range.sheet().columnCount());
        range.sheet().change(used, cell -> cell.with(new Content.Nothing()));
    }

    private static void put(
            Range range, int row, int column, JsonNode value, boolean isEntered, Locale locale) {
        if (value.asText().length() > MAX_TEXT) {
            throw Refused.badRequest(
                    "Your input contains more than the maximum of 50000 characters in a single"
                            + " cell.");
        }
        int atRow = range.area().firstRow() + row;
        int atColumn = range.area().firstColumn() + column;
        Worksheet sheet = range.sheet();
        Cell before = sheet.cell(atRow, atColumn);
        NumberFormat shown = sheet.numberFormat(atRow, atColumn);
        sheet.put(
                atRow,
                atColumn,
                isEntered ? Typed.entered(value, before, shown, locale) : Typed.raw(value, before));
    }

    private static Range fitting(Range range, int rows, int columns) {
        Area area = range.area();
        if (!area.isOneCell()
                && (area.firstRow() + rows > area.endRow()
                        || area.firstColumn() + columns > area.endColumn())) {
            throw Refused.badRequest(
                    "Requested writing within range [%s], but tried writing %d rows and %d columns"
                            .formatted(range.a1(), rows, columns));
        }
        Range fitting = range.with(area.sized(Math.max(1, rows), Math.max(1, columns)));
        fitting.requireInGrid();
        return fitting;
    }
}
