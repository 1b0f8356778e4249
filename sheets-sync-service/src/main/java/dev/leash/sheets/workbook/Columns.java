package dev.leash.sheets.workbook;

import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Names of the columns of a sheet; case, surrounding blanks and blanks for {@code _} do not matter.
 *
 * @param names the names, in the order of the sheet; empty for a column without one
 */
public record Columns(List<String> names) {

    /** The column in which Leash explains why a row is refused. */
    public static final String PROBLEM = "problem";

    public Columns {
        names = List.copyOf(names);
    }

    /** The columns of a sheet. */
    public static Columns of(Table table) {
        return new Columns(table.header().stream().map(Columns::plain).toList());
    }

    /** The index of a column; the first, when there are several of that name. */
    public OptionalInt find(String name) {
        return IntStream.range(0, names.size())
                .filter(column -> names.get(column).equals(name))
                .findFirst();
    }

    /** The name of a column; empty when it has none, as those beyond the header. */
    public String name(int column) {
        return column < names.size() ? names.get(column) : "";
    }

    /** A refusal of the sheet, unless it begins with these columns, in this order. */
    public Optional<Refused> unlessBeginningWith(List<String> expected) {
        return unlessBeginningWith(expected, Set.of());
    }

    /**
     * A refusal of the sheet, unless it begins with these columns, in this order, and has no
     * required or optional column twice.
     *
     * @param others the optional columns
     */
    public Optional<Refused> unlessBeginningWith(List<String> expected, Set<String> others) {
        if (names.size() >= expected.size() && names.subList(0, expected.size()).equals(expected)) {
            return unlessTwice(name -> others.contains(name) || expected.contains(name));
        }
        return Optional.of(
                CellRefusals.ofSheet(
                        String.join(",", names),
                        SheetCode.HEADER_INVALID,
                        "the first row must begin with " + String.join(",", expected)));
    }

    /** Refuses two used columns of the same name, since it is unclear which is meant. */
    private Optional<Refused> unlessTwice(Predicate<String> used) {
        return names.stream()
                .filter(used)
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .map(
                        name ->
                                CellRefusals.ofSheet(
                                        name,
                                        SheetCode.COLUMN_TWICE,
                                        "two columns have this name; rename or remove one of them"));
    }

    /** A warning for each named column that is unknown. */
    public List<String> warningsUnless(Predicate<String> known) {
        return names.stream()
                .filter(name -> !name.isEmpty() && !name.equals(PROBLEM) && !known.test(name))
                .distinct()
                .map(name -> "The column '" + CellRefusals.shortened(name) + "' is not used.")
                .toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
