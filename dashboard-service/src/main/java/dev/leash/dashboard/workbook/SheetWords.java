package dev.leash.dashboard.workbook;

import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much of an edited sheet is in force, in words without a full stop. */
public final class SheetWords {

    private static final int FIRST_ROW = 2;

    private SheetWords() {}

    /** What of a sheet cannot be used as it is written; empty when all of it is used. */
    public static Optional<String> refused(OfSheet sheet) {
        int count = sheet.countOfRefusedRows();
        if (count == 0) {
            return Optional.empty();
        }
        String name = "the sheet “" + sheet.name() + "”";
        if (isRefusedAsWhole(sheet)) {
            return Optional.of("Nothing in " + name + " can be used");
        }
        return Optional.of(
                count >= sheet.rows()
                        ? "In " + name + ", no row can be used as it is written"
                        : "In %s, %d of %d rows cannot be used as written; the others are in force"
                                .formatted(name, count, sheet.rows()));
    }

    /** What of several sheets cannot be used as it is written, in one sentence. */
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
        return Optional.of("Rows of the workbook cannot be used as written: " + counts);
    }

    /** Whether it is the file or its header that cannot be used, not single rows. */
    private static boolean isRefusedAsWhole(OfSheet sheet) {
        return sheet.refused().stream().anyMatch(one -> one.row() < FIRST_ROW);
    }
}
