package dev.leash.sheets.workbook;

import java.util.Arrays;
import java.util.List;

/** Sheets for tests, cells separated by bars. */
public final class Sheets {

    private Sheets() {}

    /** A table of these lines, the header first. */
    public static Table table(String... lines) {
        return Table.of(Arrays.stream(lines).map(Sheets::cells).toList());
    }

    /** A reading of these lines. */
    public static Reading.Found found(String... lines) {
        return new Reading.Found(table(lines), String.join("\n", lines));
    }

    /** The cells of a line. */
    public static List<String> cells(String line) {
        return List.of(line.split("\\|", -1));
    }
}
