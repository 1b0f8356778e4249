package dev.leash.dashboard.status;

import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.util.Optional;

/** What of the workbook is not used, in words. */
final class Sheets {

    static final String SCHEDULE = "schedule";

    private Sheets() {}

    /** The rows of a sheet that are not used; empty when all are. */
    static Optional<String> refused(OfSheet sheet) {
        int count = sheet.refused().size();
        if (count == 0) {
            return Optional.empty();
        }
        String rows = count == 1 ? "1 row" : count + " rows";
        return Optional.of(
                sheet.name().equals(SCHEDULE) && sheet.versionInForce() > 0
                        ? "A newer edit of the schedule was refused: "
                                + rows
                                + ". Who is on call may not be as written"
                        : "In the sheet “" + sheet.name() + "”, " + rows + " cannot be used");
    }
}
