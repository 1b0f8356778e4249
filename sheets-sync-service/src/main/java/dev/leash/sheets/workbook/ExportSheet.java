package dev.leash.sheets.workbook;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that Leash writes.
 *
 * @param name its name
 * @param columns its columns
 * @param keyColumns how many of the first columns form the key of a row
 * @param order the order of its rows; two that compare as equal have the same key
 * @param period the period of a row, by which old rows are moved to sheets of their own where the
 *     workbook cannot hold all; null when old rows are dropped
 */
public record ExportSheet(
        String name,
        List<Column> columns,
        int keyColumns,
        Comparator<List<String>> order,
        @Nullable Period period) {

    /** The period of a row, such as a month; names of periods sort by time. */
    @FunctionalInterface
    public interface Period {
        /** The name of the period. */
        String of(List<String> row);
    }

    public ExportSheet {
        columns = List.copyOf(columns);
    }

    /** A sheet without periods. */
    public ExportSheet(
            String name, List<Column> columns, int keyColumns, Comparator<List<String>> order) {
        this(name, columns, keyColumns, order, null);
    }

    /** The sheet of old rows of a period. */
    public ExportSheet past(String stretch) {
        return new ExportSheet(name + " " + stretch, columns, keyColumns, order);
    }

    /** The names of its columns. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** The key of a row. */
    public List<String> keyOf(List<String> row) {
        return List.copyOf(row.subList(0, keyColumns));
    }
}
