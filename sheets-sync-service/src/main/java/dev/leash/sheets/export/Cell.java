package dev.leash.sheets.export;

import dev.leash.model.text.WellFormedText;

/**
 * Text that came from anywhere, as the cell of a sheet. That no spreadsheet evaluates it is the
 * workbook's affair.
 */
final class Cell {

    /** The longest text; the whole of it is in the dashboard. */
    static final int MAX_LENGTH = 2_000;

    private Cell() {}

    /**
     * The text, cut to a bearable length. Old records hold characters that not every program reads.
     */
    static String of(String text) {
        return WellFormedText.cut(WellFormedText.of(text), MAX_LENGTH);
    }

    /** The same on one line. */
    static String onOneLine(String text) {
        return of(WellFormedText.of(text).strip().replaceAll("\\s+", " "));
    }
}
