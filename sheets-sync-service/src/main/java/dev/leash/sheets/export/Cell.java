package dev.leash.sheets.export;

/**
 * Text that came from anywhere, as the cell of a sheet. That no spreadsheet evaluates it is the
 * workbook's affair.
 */
final class Cell {

    /** The longest text; the whole of it is in the dashboard. */
    static final int MAX_LENGTH = 2_000;

    private Cell() {}

    /** The text, cut to a bearable length. */
    static String of(String text) {
        return shortened(text);
    }

    /** The same on one line. */
    static String onOneLine(String text) {
        return of(text.strip().replaceAll("\\s+", " "));
    }

    private static String shortened(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = MAX_LENGTH - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
