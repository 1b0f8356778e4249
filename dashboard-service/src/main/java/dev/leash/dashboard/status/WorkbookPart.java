package dev.leash.dashboard.status;

import dev.leash.dashboard.web.Level;
import dev.leash.dashboard.web.Times;
import dev.leash.dashboard.workbook.SheetWords;
import dev.leash.view.directory.DirectoryView;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Health of the workbook: whether all its rows are in force. */
record WorkbookPart(DirectoryView people) {

    private static final String NAME = "Workbook";
    private static final String PAGE = "/workbook";

    HealthPart at(Instant now) {
        List<OfSheet> sheets = people.sheets();
        if (sheets.isEmpty()) {
            return new HealthPart(
                    NAME,
                    Level.ATTENTION,
                    "not read yet",
                    "No sheet has been read. Check whether sheets-sync-service runs.",
                    PAGE);
        }
        Instant readAt = sheets.stream().map(OfSheet::readAt).max(Instant::compareTo).orElse(now);
        String read = "Changed " + new Times(now, ZoneOffset.UTC).relative(readAt) + ".";
        Optional<String> refused = SheetWords.refused(sheets);
        if (refused.isPresent()) {
            int rows = sheets.stream().mapToInt(OfSheet::countOfRefusedRows).sum();
            return new HealthPart(
                    NAME,
                    Level.ATTENTION,
                    rows == 1 ? "1 row refused" : rows + " rows refused",
                    refused.get() + ". " + read,
                    PAGE);
        }
        for (OfSheet sheet : sheets) {
            HeldBack held = sheet.heldBack();
            if (held != null) {
                return new HealthPart(
                        NAME, Level.ATTENTION, "edit held back", held.reason() + " " + read, PAGE);
            }
        }
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(OfSheet.STATUS))
                .flatMap(sheet -> sheet.warnings().stream())
                .findFirst()
                .map(problem -> new HealthPart(NAME, Level.ATTENTION, "out of sync", problem, PAGE))
                .orElseGet(
                        () -> new HealthPart(NAME, Level.FINE, "every row in force", read, PAGE));
    }
}
