package dev.leash.sheets.export;

import dev.leash.model.text.WellFormedText;

/** Text from outside as the cell of a sheet. Escaping of formulas is left to the workbook. */
final class Cell {

    /** The longest text, in characters; the dashboard shows the whole. */
    static final int MAX_LENGTH = 2_000;

    private Cell() {}

    /** The text, shortened. Old records contain characters that not every program reads. */
    static String of(String text) {
        return WellFormedText.cut(WellFormedText.of(text), MAX_LENGTH);
    }

    /** The text, shortened, on one line. */
    static String onOneLine(String text) {
        return of(WellFormedText.of(text).strip().replaceAll("\\s+", " "));
    }
}
