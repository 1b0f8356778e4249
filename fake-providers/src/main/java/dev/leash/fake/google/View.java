package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A spreadsheet as a person sees it in a browser. Ranges are written as in formulas, such as {@code
 * incidents!A2:C}.
 */
public final class View {

    private final Spreadsheet spreadsheet;

    View(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    /** The shown text of a cell. */
    public String cell(String cell) {
        List<List<String>> seen = rows(cell);
        return seen.isEmpty() ? "" : seen.getFirst().getFirst();
    }

    /** The shown texts of a range, without trailing empty rows and cells. */
    public List<List<String>> rows(String range) {
        return spreadsheet.read(
                () -> {
                    JsonNode values =
                            new ValueReading(
                                            Range.of(spreadsheet, range),
                                            Rendering.SEEN,
                                            spreadsheet.locale())
                                    .answer()
                                    .path("values");
                    List<List<String>> seen = new ArrayList<>();
                    values.forEach(row -> seen.add(texts(row)));
                    return seen;
                });
    }

    /** All formulas of a worksheet, by cell, such as {@code H2}. */
    public Map<String, String> formulas(String sheet) {
        return spreadsheet.read(
                () -> {
                    Worksheet in = worksheet(sheet);
                    Map<String, String> formulas = new TreeMap<>();
                    for (int row = 0; row < in.usedRows(); row++) {
                        for (int column = 0; column < in.columnCount(); column++) {
                            if (in.cell(row, column).content()
                                    instanceof Content.Formula(String formula, Content _)) {
                                formulas.put(A1.column(column) + (row + 1), formula);
                            }
                        }
                    }
                    return formulas;
                });
    }

    /** Whether a cell holds text, rather than a number, a time or a formula. */
    public boolean isText(String cell) {
        return spreadsheet.read(
                () -> {
                    Range range = Range.of(spreadsheet, cell);
                    return range.sheet()
                                    .cell(range.area().firstRow(), range.area().firstColumn())
                                    .content()
                            instanceof Content.Text;
                });
    }

    /** The names of the worksheets, from left to right. */
    public List<String> sheets() {
        return spreadsheet.read(() -> spreadsheet.sheets().stream().map(Worksheet::title).toList());
    }

    /**
     * Google's answer about a worksheet without its cells: properties, protected ranges and so on.
     */
    public JsonNode about(String sheet) {
        return spreadsheet.read(
                () -> {
                    ObjectNode about = Json.object();
                    about.setAll(worksheet(sheet).about());
                    about.set("validations", worksheet(sheet).rules().validations().deepCopy());
                    about.set("dimensions", worksheet(sheet).rules().dimensions().deepCopy());
                    return about;
                });
    }

    private Worksheet worksheet(String title) {
        return spreadsheet
                .sheet(title)
                .orElseThrow(() -> new AssertionError("there is no worksheet " + title));
    }

    private static List<String> texts(JsonNode row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.asText()));
        return texts;
    }
}
