package dev.leash.sheets.schedule;

import dev.leash.model.directory.PersonName;
import dev.leash.sheets.workbook.Columns;
import dev.leash.sheets.workbook.Table.Row;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Columns of people: from the third on, those named {@code assignees}, with or without a number,
 * and those without a name.
 */
record AssigneeColumns(Columns columns) {

    private static final int FIRST = 2;
    private static final Pattern NAME = Pattern.compile("assignees?[_-]?\\d*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    static AssigneeColumns of(Columns columns) {
        return new AssigneeColumns(columns);
    }

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** The people of a row, first to last, without duplicates. */
    List<String> assigneesOf(Row row) {
        return IntStream.range(FIRST, row.cells().size())
                .filter(column -> columns.name(column).isEmpty() || isOne(columns.name(column)))
                .mapToObj(row::text)
                .flatMap(SEPARATOR::splitAsStream)
                .map(PersonName::cleaned)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
