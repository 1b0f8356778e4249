package dev.leash.sheets.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes explanations into a column of their own; no other cell changes. */
public final class ProblemColumn {

    private ProblemColumn() {}

    /**
     * The rows with these explanations. The column is added after the longest row when there is
     * none, and removed when it is the last one and nothing is left to explain.
     */
    public static List<List<String>> in(Table table, Map<Integer, String> problems) {
        int width = width(table);
        int found = find(table);
        if (problems.isEmpty() && (found < 0 || found == width - 1)) {
            return table.all().stream().map(row -> upTo(found < 0 ? width : found, row)).toList();
        }
        int column = found < 0 ? width : found;
        String heading = found < 0 ? Columns.PROBLEM : table.header().get(found);
        List<List<String>> explained = new ArrayList<>();
        explained.add(with(table.header(), column, heading));
        for (Table.Row row : table.rows()) {
            explained.add(with(row.cells(), column, problems.getOrDefault(row.number(), "")));
        }
        return explained;
    }

    /** Index of the column, or the index at which it would be added; from 0. */
    public static int indexIn(Table table) {
        int found = find(table);
        return found < 0 ? width(table) : found;
    }

    /** The rows without that column, and without blank cells at their ends. */
    public static List<List<String>> without(Table table) {
        int found = find(table);
        return table.all().stream().map(row -> without(row, found)).toList();
    }

    private static List<String> without(List<String> row, int column) {
        List<String> cells = new ArrayList<>(row);
        if (column >= 0 && column < cells.size()) {
            cells.set(column, "");
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static int find(Table table) {
        return Columns.of(table).find(Columns.PROBLEM).orElse(-1);
    }

    private static List<String> upTo(int width, List<String> row) {
        return row.subList(0, Math.min(width, row.size()));
    }

    /** A row that is too short is not extended for an empty text. */
    private static List<String> with(List<String> row, int column, String text) {
        if (text.isEmpty() && row.size() <= column) {
            return row;
        }
        List<String> cells = new ArrayList<>(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        return cells;
    }

    private static int width(Table table) {
        return table.all().stream().mapToInt(List::size).max().orElse(0);
    }
}
