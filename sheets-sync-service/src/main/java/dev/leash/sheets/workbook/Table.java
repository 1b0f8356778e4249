package dev.leash.sheets.workbook;

import dev.leash.model.text.WellFormedText;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cells of a sheet, unchanged.
 *
 * @param header the first row; empty when the sheet has no row at all
 * @param rows the rows below the header, blank ones included
 */
public record Table(List<String> header, List<Row> rows) {

    /** The number of the first row below the header. */
    public static final int FIRST_ROW = 2;

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** A table of all its rows, the header first. */
    public static Table of(List<List<String>> all) {
        return new Table(
                all.isEmpty() ? List.of() : all.getFirst(),
                IntStream.range(1, all.size())
                        .mapToObj(index -> new Row(index + 1, all.get(index)))
                        .toList());
    }

    /** All its rows, the header first; none when the sheet has no row at all. */
    public List<List<String>> all() {
        return header.isEmpty() && rows.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(header), rows.stream().map(Row::cells)).toList();
    }

    /** The same table without the rows of some numbers. */
    public Table without(Set<Integer> numbers) {
        return new Table(
                header, rows.stream().filter(row -> !numbers.contains(row.number())).toList());
    }

    /** The rows with text outside the column of explanations. */
    public List<Row> filledRows() {
        int problem = Columns.of(this).find(Columns.PROBLEM).orElse(-1);
        return rows.stream().filter(row -> row.saysSomething(problem)).toList();
    }

    /**
     * A row.
     *
     * @param number its number in the sheet; {@value Table#FIRST_ROW} is the first below the header
     * @param cells its cells, unchanged; there may be fewer or more than in the header
     */
    public record Row(int number, List<String> cells) {

        private static final String STARTS_FORMULA = "=+-@";

        public Row {
            cells = List.copyOf(cells);
        }

        /**
         * The text of a cell: well-formed, without surrounding blanks and invisible characters, and
         * without the apostrophe by which spreadsheets mark texts. Empty when the row is shorter.
         */
        public String text(int column) {
            String text = column < cells.size() ? plain(cells.get(column)) : "";
            boolean kept =
                    text.length() > 1
                            && text.charAt(0) == '\''
                            && STARTS_FORMULA.indexOf(text.charAt(1)) >= 0;
            return kept ? plain(text.substring(1)) : text;
        }

        private static String plain(String cell) {
            return WellFormedText.strip(WellFormedText.of(cell));
        }

        private boolean saysSomething(int problemColumn) {
            return IntStream.range(0, cells.size())
                    .anyMatch(column -> column != problemColumn && !text(column).isEmpty());
        }
    }
}
