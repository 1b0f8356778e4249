package dev.leash.sheets.workbook;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet Leash writes.
 *
 * @param name its name
 * @param columns its columns
 * @param keyColumns how many of the first columns together tell a row from any other
 * @param order the order of its rows; two that compare as equal have the same key
 * @param period tells where old rows go, should the workbook not hold all; null when they just go
 */
public record ExportSheet(
        String name,
        List<Column> columns,
        int keyColumns,
        Comparator<List<String>> order,
        @Nullable Period period) {

    /** The stretch of time a row belongs to, such as a month; in words that sort by time. */
    @FunctionalInterface
    public interface Period {
        /** The name of the stretch. */
        String of(List<String> row);
    }

    public ExportSheet {
        columns = List.copyOf(columns);
    }

    /** A sheet whose rows are all in one place. */
    public ExportSheet(
            String name, List<Column> columns, int keyColumns, Comparator<List<String>> order) {
        this(name, columns, keyColumns, order, null);
    }

    /** The sheet of the old rows of a stretch of time. */
    public ExportSheet past(String stretch) {
        return new ExportSheet(name + " " + stretch, columns, keyColumns, order);
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
