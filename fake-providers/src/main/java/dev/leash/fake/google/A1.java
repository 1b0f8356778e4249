package dev.leash.fake.google;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range in A1 notation, such as {@code 'On call'!A2:C}.
 *
 * @param sheet the name of its worksheet; empty when it names none
 * @param cells its cells; empty when it means all of them
 */
record A1(Optional<String> sheet, Optional<Area> cells) {

    private static final Pattern PARTS =
            Pattern.compile("(?:'((?:[^']|'')*)'|([^'!]+))!(.*)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'", Pattern.DOTALL);
    private static final Pattern CELLS =
            Pattern.compile(
                    "\\$?([A-Za-z]{1,3})?\\$?(\\d{1,8})?(?:(:)\\$?([A-Za-z]{1,3})?\\$?(\\d{1,8})?)?");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_]{4,}[A-Za-z0-9_]*");

    /**
     * Parses a range; empty when the text is none. A name alone may be a worksheet's or a cell's.
     */
    static Optional<A1> read(String text) {
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            String name = Optional.ofNullable(parts.group(1)).orElse(parts.group(2));
            return cells(parts.group(3)).map(cells -> in(name, Optional.of(cells)));
        }
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return Optional.of(in(quoted.group(1), Optional.empty()));
        }
        return cells(text).map(cells -> new A1(Optional.empty(), Optional.of(cells)));
    }

    /** A range of a worksheet in A1 notation. */
    static String of(String sheet, Area area) {
        String name =
                PLAIN_NAME.matcher(sheet).matches() ? sheet : "'" + sheet.replace("'", "''") + "'";
        String first = column(area.firstColumn()) + (area.firstRow() + 1);
        return area.isOneCell()
                ? name + "!" + first
                : name + "!" + first + ":" + column(area.endColumn() - 1) + area.endRow();
    }

    static String column(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    private static A1 in(String name, Optional<Area> cells) {
        return new A1(Optional.of(name.replace("''", "'")), cells);
    }

    private static Optional<Area> cells(String text) {
        Matcher cells = CELLS.matcher(text);
        boolean isNothing =
                !cells.matches()
                        || (cells.group(1) == null && cells.group(2) == null)
                        || (cells.group(3) != null
                                && cells.group(4) == null
                                && cells.group(5) == null);
        if (isNothing) {
            return Optional.empty();
        }
        boolean isOne = cells.group(3) == null;
        return isOne && (cells.group(1) == null || cells.group(2) == null)
                ? Optional.empty()
                : Optional.of(area(cells, isOne));
    }

    private static Area area(Matcher cells, boolean isOne) {
        int row = first(cells.group(2));
        int column = letters(cells.group(1), 0);
        if (isOne) {
            return new Area(row, row + 1, column, column + 1);
        }
        int endRow = cells.group(5) == null ? Area.OPEN : Integer.parseInt(cells.group(5));
        int endColumn = letters(cells.group(4), Area.OPEN - 1) + 1;
        return new Area(row, endRow, column, endColumn);
    }

    private static int first(@Nullable String row) {
        return row == null ? 0 : Integer.parseInt(row) - 1;
    }

    private static int letters(@Nullable String letters, int otherwise) {
        return letters == null
                ? otherwise
                : letters.toUpperCase(Locale.ROOT)
                                .chars()
                                .reduce(0, (index, letter) -> index * 26 + letter - 'A' + 1)
                        - 1;
    }
}
