package dev.leash.sheets.workbook;

import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Refusals of parts of a sheet: row and column, the value, and what is allowed. */
public final class CellRefusals {

    /** The most refusals of one sheet that are reported; the rest is counted. */
    public static final int MAX_PASSED_ON = 200;

    private static final int MAX_VALUE_LENGTH = 80;

    private CellRefusals() {}

    /** Refusal of a cell. */
    public static Refused ofCell(
            int row, String column, String value, SheetCode code, String reason) {
        return new Refused(row, column, shortened(value), reason, code);
    }

    /** Refusal of a row. */
    public static Refused ofRow(int row, String value, SheetCode code, String reason) {
        return new Refused(row, null, shortened(value), reason, code);
    }

    /** Refusal of a sheet. */
    public static Refused ofSheet(String value, SheetCode code, String reason) {
        return ofRow(1, value, code, reason);
    }

    /** Two lists of refusals merged by row. */
    public static List<Refused> both(List<Refused> some, List<Refused> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(Refused::row))
                .toList();
    }

    /** A value shortened for a message. */
    public static String shortened(String value) {
        return value.length() <= MAX_VALUE_LENGTH
                ? value
                : value.substring(0, MAX_VALUE_LENGTH - 1) + "…";
    }

    /** The first of many refusals, and the number of the rest. */
    public static List<Refused> bounded(List<Refused> refused) {
        if (refused.size() <= MAX_PASSED_ON) {
            return List.copyOf(refused);
        }
        List<Refused> first = new ArrayList<>(refused.subList(0, MAX_PASSED_ON - 1));
        Refused next = refused.get(MAX_PASSED_ON - 1);
        int more = refused.size() - MAX_PASSED_ON + 1;
        first.add(
                ofRow(
                        next.row(),
                        "",
                        SheetCode.MORE_PROBLEMS,
                        "from here on there are " + more + " more problems"));
        return List.copyOf(first);
    }

    /** The explanation next to each row, by the row's number. */
    public static Map<Integer, String> explanations(List<Refused> refused) {
        Map<Integer, String> explanations = new TreeMap<>();
        refused.stream()
                .filter(one -> one.row() >= Table.FIRST_ROW)
                .forEach(
                        one ->
                                explanations.merge(
                                        one.row(), inWords(one), (all, next) -> all + "; " + next));
        return explanations;
    }

    private static String inWords(Refused refused) {
        String value = refused.value().isEmpty() ? "" : " '" + refused.value() + "'";
        String column = refused.column();
        String what = column == null ? value.strip() : column + value;
        return what.isEmpty() ? refused.reason() : what + ": " + refused.reason();
    }
}
