package dev.leash.sheets.workbook;

import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Says why something in a sheet is not used: which row and column, what is there, what is allowed.
 */
public final class Refusals {

    /** The most refusals of one sheet that are passed on; the rest is counted. */
    public static final int MAX_PASSED_ON = 200;

    private static final int MAX_VALUE_LENGTH = 80;

    private Refusals() {}

    /** A cell that cannot be used. */
    public static Refused ofCell(
            int row, String column, String value, SheetCode code, String reason) {
        return new Refused(row, column, shortened(value), reason, code);
    }

    /** A row that cannot be used as a whole. */
    public static Refused ofRow(int row, String value, SheetCode code, String reason) {
        return new Refused(row, null, shortened(value), reason, code);
    }

    /** A sheet that cannot be used as a whole. */
    public static Refused ofSheet(String value, SheetCode code, String reason) {
        return ofRow(1, value, code, reason);
    }

    /** The refusals of one list and those of another, by row. */
    public static List<Refused> both(List<Refused> some, List<Refused> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(Refused::row))
                .toList();
    }

    /** A value cut to what fits into a message. */
    public static String shortened(String value) {
        return value.length() <= MAX_VALUE_LENGTH
                ? value
                : value.substring(0, MAX_VALUE_LENGTH - 1) + "…";
    }

    /** The first of many refusals, and how many more there are. */
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

    /** What is written next to each refused row, by the row's number. */
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
