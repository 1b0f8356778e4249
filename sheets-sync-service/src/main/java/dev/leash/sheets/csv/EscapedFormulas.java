package dev.leash.sheets.csv;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Protects spreadsheets from formula injection: an apostrophe keeps a cell from being evaluated
 * when the file is opened. CSV has no other way of marking {@code =1+1} as a text.
 */
final class EscapedFormulas {

    /**
     * Text that a spreadsheet would evaluate without the apostrophes before it. Full-width signs
     * count where people write full-width letters.
     */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    private EscapedFormulas() {}

    /** The row with its formulas escaped. */
    static List<String> row(List<String> cells) {
        return cells.stream().map(EscapedFormulas::cell).toList();
    }

    /** The row with its formulas unescaped. */
    static List<String> bare(List<String> cells) {
        return cells.stream().map(EscapedFormulas::bareCell).toList();
    }

    private static String cell(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String bareCell(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
