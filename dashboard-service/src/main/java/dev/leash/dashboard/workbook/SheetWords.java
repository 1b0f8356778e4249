package dev.leash.dashboard.workbook;

import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words for how much of an edited sheet is in force, without a full stop. */
public final class SheetWords {

    private static final int FIRST_ROW = 2;

    private SheetWords() {}

    /** What is refused of a sheet; empty when all of it is in force. */
    public static Optional<String> refused(OfSheet sheet) {
        int count = sheet.countOfRefusedRows();
        if (count == 0) {
            return Optional.empty();
        }
        String name = "the sheet “" + sheet.name() + "”";
        if (isRefusedAsWhole(sheet)) {
            return Optional.of("All of " + name + " is refused");
        }
        return Optional.of(
                count >= sheet.rows()
                        ? "In " + name + ", every row is refused"
                        : "In %s, %d of %d rows are refused; the others are in force"
                                .formatted(name, count, sheet.rows()));
    }

    /** What is refused of several sheets, in one sentence. */
    public static Optional<String> refused(List<OfSheet> sheets) {
        List<OfSheet> some =
                sheets.stream().filter(sheet -> sheet.countOfRefusedRows() > 0).toList();
        if (some.size() < 2 || some.stream().anyMatch(SheetWords::isRefusedAsWhole)) {
            return some.stream()
                    .flatMap(sheet -> refused(sheet).stream())
                    .reduce((before, next) -> before + ". " + next);
        }
        String counts =
                some.stream()
                        .map(sheet -> sheet.name() + " " + sheet.countOfRefusedRows())
                        .collect(Collectors.joining(", "));
        return Optional.of("Rows of the workbook are refused: " + counts);
    }

    /** Whether the file or its header is refused, rather than single rows. */
    private static boolean isRefusedAsWhole(OfSheet sheet) {
        return sheet.refused().stream().anyMatch(one -> one.row() < FIRST_ROW);
    }
}
