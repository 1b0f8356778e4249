package dev.leash.sheets.publish;

import dev.leash.sheets.workbook.Refusals;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What there is to report about a sheet.
 *
 * @param sheet its name
 * @param location where administrators find it
 * @param now when it was read
 * @param rows how many of its rows say something
 * @param refused what is not used, and why
 */
record SheetReport(String sheet, String location, Instant now, int rows, List<Refused> refused) {

    /**
     * The change that reports it; empty when the same was reported before.
     *
     * @param version the version in force; 0 when there is none
     */
    Optional<Change> change(Held held, long version, List<String> warnings) {
        Optional<OfSheet> before = held.sheet(sheet);
        Optional<Instant> since =
                before.filter(one -> one.versionInForce() == version)
                        .flatMap(one -> Optional.ofNullable(one.inForceSince()))
                        .or(() -> Optional.of(now))
                        .filter(_ -> version > 0);
        OfSheet report =
                new OfSheet(
                        sheet,
                        location,
                        now,
                        version,
                        since.orElse(null),
                        rows,
                        Refusals.bounded(refused),
                        warnings);
        return before.filter(one -> saysTheSame(one, report)).isPresent()
                ? Optional.empty()
                : Optional.of(Change.to(report));
    }

    private static boolean saysTheSame(OfSheet before, OfSheet after) {
        return after.equals(
                new OfSheet(
                        before.name(),
                        before.location(),
                        after.readAt(),
                        before.versionInForce(),
                        before.inForceSince(),
                        before.rows(),
                        before.refused(),
                        before.warnings()));
    }
}
