package dev.leash.fake.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * Simulates a person who edits a spreadsheet in a browser. Ranges are written as in formulas, such
 * as {@code incidents!A2:C}; rows are numbered from 1, as people see them.
 */
public final class BrowserEditor {

    private final Spreadsheet spreadsheet;

    BrowserEditor(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    /** Types a text into a cell. What looks like a formula, a number or a time becomes one. */
    public void type(String cell, String text) {
        paste(cell, List.of(List.of(text)));
    }

    /** Pastes rows, from a cell on, as if each cell were typed. */
    public void paste(String cell, List<List<String>> rows) {
        edit(cell, range -> Values.type(range, rows, spreadsheet.locale()));
    }

    /**
     * Sorts the cells of a range.
     *
     * @param column the letter of the column they are sorted by
     */
    public void sort(String range, String column, boolean isUp) {
        edit(
                range,
                sorted -> {
                    int by = columnOf(column) - sorted.area().firstColumn();
                    sorted.sheet().sort(sorted.area(), Order.by(by, isUp, spreadsheet.locale()));
                });
    }

    /** Inserts empty rows before one. */
    public void insertRows(String sheet, int before, int count) {
        editSheet(sheet, in -> in.insertRows(before - 1, count));
    }

    /** Deletes rows. */
    public void deleteRows(String sheet, int first, int count) {
        editSheet(sheet, in -> in.deleteRows(first - 1, first - 1 + count));
    }

    /** Copies a row and inserts the copy below it. */
    public void duplicateRow(String sheet, int row) {
        editSheet(
                sheet,
                in -> {
                    in.insertRows(row, 1);
                    for (int column = 0; column < in.columnCount(); column++) {
                        in.put(row, column, in.cell(row - 1, column));
                    }
                });
    }

    /** Inserts an empty column before one. */
    public void insertColumn(String sheet, String before) {
        editSheet(sheet, in -> in.insertColumns(columnOf(before), 1));
    }

    /** Puts a filter on a range, which hides the rows that have a value in a column. */
    public void filter(String range, String column, String hidden) {
        edit(
                range,
                filtered -> {
                    ObjectNode filter = Json.object();
                    filter.set("range", filtered.area().json(filtered.sheet().id()));
                    filter.withObject("/criteria/" + columnOf(column))
                            .putArray("hiddenValues")
                            .add(hidden);
                    filtered.sheet().rules().kept().set("basicFilter", filter);
                });
    }

    /** Sets the format of numbers and times, such as {@code DATE_TIME}. */
    public void format(String range, String type, String pattern) {
        edit(
                range,
                formatted -> {
                    ObjectNode format = new NumberFormat(type, pattern).json();
                    formatted.sheet().change(formatted.area(), cell -> cell.formatted(format));
                });
    }

    /** Sets the spreadsheet's locale, such as {@code de_DE}. */
    public void locale(String locale) {
        change(() -> spreadsheet.properties().put("locale", locale));
    }

    /** Adds an empty worksheet. */
    public void addSheet(String title) {
        change(() -> spreadsheet.add(Json.object().put("title", title)));
    }

    /** Deletes a worksheet. */
    public void deleteSheet(String title) {
        editSheet(title, spreadsheet::remove);
    }

    /** Renames a worksheet. */
    public void renameSheet(String title, String other) {
        editSheet(title, in -> in.properties().put("title", other));
    }

    private void edit(String range, Consumer<Range> edit) {
        change(() -> edit.accept(Range.of(spreadsheet, range)));
    }

    private void editSheet(String sheet, Consumer<Worksheet> edit) {
        change(() -> edit.accept(worksheet(sheet)));
    }

    private void change(Runnable edit) {
        spreadsheet.change(
                () -> {
                    edit.run();
                    return spreadsheet;
                });
    }

    private Worksheet worksheet(String title) {
        return spreadsheet
                .sheet(title)
                .orElseThrow(() -> new AssertionError("there is no worksheet " + title));
    }

    private int columnOf(String letters) {
        return Range.of(spreadsheet, letters + "1").area().firstColumn();
    }
}
