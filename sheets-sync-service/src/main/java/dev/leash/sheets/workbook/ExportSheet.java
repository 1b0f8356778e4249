package dev.leash.sheets.workbook;

import java.util.Comparator;
import java.util.List;

/**
 * A sheet Leash writes.
 *
 * @param name its name
 * @param columns its columns
 * @param keyColumns how many of the first columns together tell a row from any other
 * @param order the order of its rows; two that compare as equal have the same key
 */
public record ExportSheet(
        String name, List<Column> columns, int keyColumns, Comparator<List<String>> order) {
    public ExportSheet {
        columns = List.copyOf(columns);
    }

    /** The names of its columns. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** What tells a row from any other. */
    public List<String> keyOf(List<String> row) {
        return List.copyOf(row.subList(0, keyColumns));
    }
}
