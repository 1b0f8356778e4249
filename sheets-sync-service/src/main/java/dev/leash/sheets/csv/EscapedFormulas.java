package dev.leash.sheets.csv;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet evaluates when it opens a file, kept from it by an apostrophe. A file
 * has no other way of saying that {@code =1+1} is a text.
 */
final class EscapedFormulas {

    /**
     * What a spreadsheet would evaluate, were it not for the apostrophes before it. Full-width
     * signs are signs where people write full-width letters.
     */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    private EscapedFormulas() {}

    /** A row that may be written. */
    static List<String> row(List<String> cells) {
        return cells.stream().map(EscapedFormulas::cell).toList();
    }

    /** A row as it was before it was written. */
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
