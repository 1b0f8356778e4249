package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Formats of whole columns, from a row on; the newest number format counts. */
final class ColumnFormats {

    private record Column(int firstRow, int column, JsonNode format) {}

    private final List<Column> columns = new ArrayList<>();

    void add(int firstRow, int column, JsonNode format) {
        columns.add(new Column(firstRow, column, format.deepCopy()));
    }

    NumberFormat numberFormat(int row, int column) {
        return columns.reversed().stream()
                .filter(one -> one.column() == column && one.firstRow() <= row)
                .map(one -> NumberFormat.of(one.format()))
                .filter(format -> !format.type().isEmpty())
                .findFirst()
                .orElse(new NumberFormat("", ""));
    }

    void inserted(int at, int count) {
        columns.replaceAll(one -> one.column() < at ? one : moved(one, count));
    }

    void deleted(int from, int to) {
        columns.removeIf(one -> one.column() >= from && one.column() < to);
        columns.replaceAll(one -> one.column() < to ? one : moved(one, from - to));
    }

    ColumnFormats copy() {
        ColumnFormats copy = new ColumnFormats();
        copy.columns.addAll(columns);
        return copy;
    }

    private static Column moved(Column column, int by) {
        return new Column(column.firstRow(), column.column() + by, column.format());
    }
}
