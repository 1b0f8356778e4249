package dev.leash.sheets.csv;

import java.util.List;

/**
 * Cells that a spreadsheet evaluates when it opens a file, kept from it by an apostrophe. A file has
 * no other way of saying that {@code =1+1} is a text.
 */
final class Harmless {

    /** Full-width signs are signs where people write full-width letters. */
    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Harmless() {}

    /** A row that may be written. */
    static List<String> row(List<String> cells) {
        return cells.stream().map(Harmless::cell).toList();
    }

    /** A row as it was before it was written. */
    static List<String> bare(List<String> cells) {
        return cells.stream().map(Harmless::bareCell).toList();
    }

    private static String cell(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    private static String bareCell(String cell) {
        return cell.startsWith("'") && startsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
