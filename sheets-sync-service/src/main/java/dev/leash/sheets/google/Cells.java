package dev.leash.sheets.google;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.RowData;
import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.ExportSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Converts cells to and from Google's format. Texts are sent as texts, which Google never
 * evaluates; the only formula is a link, made of constants and an address whose quotation marks are
 * doubled.
 */
final class Cells {

    /** Field mask of a cell's value; its format stays as it is. */
    static final String VALUES = "userEnteredValue";

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}]{1,2000}");
    private static final Pattern LINK =
            Pattern.compile("=HYPERLINK\\(\"(?<address>.*)\", \"ACT\"\\)");

    private Cells() {}

    static RowData row(ExportSheet sheet, List<String> cells) {
        return new RowData()
                .setValues(
                        IntStream.range(0, cells.size())
                                .mapToObj(at -> cell(sheet.columns().get(at).kind(), cells.get(at)))
                                .toList());
    }

    static RowData row(List<String> cells) {
        return new RowData().setValues(cells.stream().map(Cells::text).toList());
    }

    /** A cell with a text; a blank one clears the cell. */
    static CellData text(String text) {
        CellData cell = new CellData();
        return text.isEmpty()
                ? cell
                : cell.setUserEnteredValue(new ExtendedValue().setStringValue(text));
    }

    private static CellData cell(Column.Kind kind, String text) {
        return switch (kind) {
            case NUMBER -> NUMBER.matcher(text).matches() ? number(text) : text(text);
            case LINK -> WEB_ADDRESS.matcher(text).matches() ? link(text) : text(text);
            case TIME, WORD, TEXT -> text(text);
        };
    }

    private static CellData number(String digits) {
        return new CellData()
                .setUserEnteredValue(new ExtendedValue().setNumberValue(Double.valueOf(digits)));
    }

    private static CellData link(String address) {
        String formula = "=HYPERLINK(\"%s\", \"ACT\")".formatted(address.replace("\"", "\"\""));
        return new CellData().setUserEnteredValue(new ExtendedValue().setFormulaValue(formula));
    }

    /** The text of a value, whatever the cell's format: numbers without trailing zeros. */
    static String textOf(Object value) {
        return switch (value) {
            case BigDecimal number -> plain(number);
            case Boolean yes -> yes ? "TRUE" : "FALSE";
            default -> value.toString();
        };
    }

    static List<String> textsOf(List<Object> row) {
        return row.stream().map(Cells::textOf).toList();
    }

    /**
     * A row as it was given to write: as many cells as columns, and links without their formula.
     */
    static List<String> givenOf(ExportSheet sheet, List<String> texts) {
        List<String> given = new ArrayList<>();
        for (int at = 0; at < sheet.columns().size(); at++) {
            String text = at < texts.size() ? texts.get(at) : "";
            given.add(sheet.columns().get(at).kind() == Column.Kind.LINK ? bare(text) : text);
        }
        return List.copyOf(given);
    }

    private static String bare(String formula) {
        Matcher link = LINK.matcher(formula);
        return link.matches() ? link.group("address").replace("\"\"", "\"") : formula;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
