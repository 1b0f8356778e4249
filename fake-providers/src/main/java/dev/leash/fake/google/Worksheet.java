package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A worksheet: its cells and rules. Rules keep their ranges when rows and columns are inserted or
 * deleted.
 */
final class Worksheet {

    private final ObjectNode properties;
    private final Rules rules;
    private final ColumnFormats columnFormats;
    private final List<List<Cell>> rows;

    Worksheet(ObjectNode properties) {
        this(properties, new Rules(), new ColumnFormats(), new ArrayList<>());
    }

    private Worksheet(
            ObjectNode properties, Rules rules, ColumnFormats formats, List<List<Cell>> rows) {
        this.properties = properties;
        this.rules = rules;
        this.columnFormats = formats;
        this.rows = rows;
    }

    Worksheet copy() {
        List<List<Cell>> copied = new ArrayList<>(rows.size());
        rows.forEach(row -> copied.add(new ArrayList<>(row)));
        return new Worksheet(properties.deepCopy(), rules.copy(), columnFormats.copy(), copied);
    }

    ObjectNode properties() {
        return properties;
    }

    Rules rules() {
        return rules;
    }

    ColumnFormats columnFormats() {
        return columnFormats;
    }

    ObjectNode about() {
        ObjectNode about = Json.object();
        about.set("properties", properties.deepCopy());
        about.setAll(rules.kept().deepCopy());
        return about;
    }

    int id() {
        return properties.path("sheetId").asInt();
    }

    String title() {
        return properties.path("title").asText();
    }

    int rowCount() {
        return properties.path("gridProperties").path("rowCount").asInt();
    }

    int columnCount() {
        return properties.path("gridProperties").path("columnCount").asInt();
    }

    /** Resizes the worksheet; cells outside are deleted. */
    void resize(int rowCount, int columnCount) {
        JsonNode grid = properties.withObject("/gridProperties");
        ((ObjectNode) grid).put("rowCount", rowCount).put("columnCount", columnCount);
        cut(rows, rowCount);
        rows.forEach(row -> cut(row, columnCount));
    }

    Cell cell(int row, int column) {
        List<Cell> cells = row < rows.size() ? rows.get(row) : List.of();
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** Format of numbers and times of a cell. */
    NumberFormat numberFormat(int row, int column) {
        NumberFormat own = NumberFormat.of(cell(row, column).format());
        return own.type().isEmpty() ? columnFormats.numberFormat(row, column) : own;
    }

    void put(int row, int column, Cell cell) {
        fill(rows, row + 1, ArrayList::new);
        List<Cell> cells = rows.get(row);
        fill(cells, column + 1, () -> Cell.BLANK);
        cells.set(column, cell);
    }

    /** Changes every cell of an area inside the grid. */
    void change(Area area, UnaryOperator<Cell> change) {
        Area inside = area.within(rowCount(), columnCount());
        for (int row = inside.firstRow(); row < inside.endRow(); row++) {
            for (int column = inside.firstColumn(); column < inside.endColumn(); column++) {
                put(row, column, change.apply(cell(row, column)));
            }
        }
    }

    void insertRows(int at, int count) {
        if (at < rows.size()) {
            rows.addAll(at, IntStream.range(0, count).mapToObj(_ -> newRow()).toList());
        }
        resize(rowCount() + count, columnCount());
    }

    void deleteRows(int from, int to) {
        rows.subList(Math.min(from, rows.size()), Math.min(to, rows.size())).clear();
        resize(rowCount() - (to - from), columnCount());
    }

    void insertColumns(int at, int count) {
        rows.stream()
                .filter(row -> at < row.size())
                .forEach(row -> row.addAll(at, Collections.nCopies(count, Cell.BLANK)));
        columnFormats.inserted(at, count);
        resize(rowCount(), columnCount() + count);
    }

    void deleteColumns(int from, int to) {
        rows.forEach(
                row -> row.subList(Math.min(from, row.size()), Math.min(to, row.size())).clear());
        columnFormats.deleted(from, to);
        resize(rowCount(), columnCount() - (to - from));
    }

    /** Sorts the cells of an area by rows. Cells beside the area stay. */
    void sort(Area area, Comparator<List<Cell>> order) {
        Area inside = area.within(Math.min(rowCount(), usedRows()), columnCount());
        List<List<Cell>> sorted = new ArrayList<>();
        for (int row = inside.firstRow(); row < inside.endRow(); row++) {
            sorted.add(cells(row, inside));
        }
        sorted.sort(order);
        for (int row = 0; row < sorted.size(); row++) {
            for (int column = 0; column < sorted.get(row).size(); column++) {
                Cell cell = sorted.get(row).get(column);
                put(inside.firstRow() + row, inside.firstColumn() + column, cell);
            }
        }
    }

    /** The row after the last one with content. */
    int usedRows() {
        int used = rows.size();
        while (used > 0 && rows.get(used - 1).stream().allMatch(Cell::isEmpty)) {
            used--;
        }
        return used;
    }

    private List<Cell> cells(int row, Area area) {
        return IntStream.range(area.firstColumn(), area.endColumn())
                .mapToObj(column -> cell(row, column))
                .toList();
    }

    private static List<Cell> newRow() {
        return new ArrayList<>();
    }

    private static <T> void fill(List<T> list, int size, Supplier<T> filling) {
        while (list.size() < size) {
            list.add(filling.get());
        }
    }

    private static void cut(List<?> list, int size) {
        if (list.size() > size) {
            list.subList(size, list.size()).clear();
        }
    }
}
