package dev.leash.dashboard.status;

import dev.leash.view.directory.People;
import dev.leash.dashboard.web.Level;
import dev.leash.dashboard.web.Times;
import dev.leash.dashboard.workbook.SheetWords;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Whether the workbook is in use as it is written. */
record WorkbookPart(People people) {

    private static final String NAME = "Workbook";
    private static final String PAGE = "/workbook";

    Part at(Instant now) {
        List<OfSheet> sheets = people.sheets();
        if (sheets.isEmpty()) {
            return new Part(
                    NAME,
                    Level.ATTENTION,
                    "not read yet",
                    "Nobody has read a sheet. See whether sheets-sync-service runs.",
                    PAGE);
        }
        Instant readAt = sheets.stream().map(OfSheet::readAt).max(Instant::compareTo).orElse(now);
        String read = "Changed " + new Times(now, ZoneOffset.UTC).relative(readAt) + ".";
        Optional<String> refused = SheetWords.refused(sheets);
        if (refused.isPresent()) {
            int rows = sheets.stream().mapToInt(OfSheet::countOfRefusedRows).sum();
            return new Part(
                    NAME,
                    Level.ATTENTION,
                    rows == 1 ? "1 row refused" : rows + " rows refused",
                    refused.get() + ". " + read,
                    PAGE);
        }
        for (OfSheet sheet : sheets) {
            HeldBack held = sheet.heldBack();
            if (held != null) {
                return new Part(
                        NAME, Level.ATTENTION, "an edit waits", held.reason() + " " + read, PAGE);
            }
        }
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(OfSheet.STATUS))
                .flatMap(sheet -> sheet.warnings().stream())
                .findFirst()
                .map(problem -> new Part(NAME, Level.ATTENTION, "not in step", problem, PAGE))
                .orElseGet(() -> new Part(NAME, Level.FINE, "every row in use", read, PAGE));
    }
}
