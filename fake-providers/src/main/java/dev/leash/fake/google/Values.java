package dev.leash.fake.google;

import java.util.List;
import java.util.Locale;

/** Writes values as if they were typed. */
final class Values {

    private static final int MAX_TEXT = 50_000;

    private Values() {}

    /**
     * Types rows of cells, from the first cell of a range on.
     *
     * @throws Refused when they do not fit
     */
    static void type(Range range, List<List<String>> rows, Locale locale) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        Area area = range.area().sized(Math.max(1, rows.size()), Math.max(1, columns));
        Range written = new Range(range.sheet(), area);
        written.requireInGrid();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                type(
                        range.sheet(),
                        area.firstRow() + row,
                        area.firstColumn() + column,
                        rows.get(row).get(column),
                        locale);
            }
        }
    }

    private static void type(Worksheet sheet, int row, int column, String text, Locale locale) {
        if (text.length() > MAX_TEXT) {
            throw Refused.badRequest(
                    "Your input contains more than the maximum of 50000 characters in a single"
                            + " cell.");
        }
        NumberFormat shown = sheet.numberFormat(row, column);
        sheet.put(row, column, Typed.typed(text, sheet.cell(row, column), shown, locale));
    }
}
