package dev.leash.sheets.publish;

import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builder of the report about a sheet.
 *
 * @param sheet its name
 * @param location where administrators find it
 * @param now when it was read
 * @param rows the number of rows that are not blank
 * @param refused what is refused, and why
 */
record SheetReport(String sheet, String location, Instant now, int rows, List<Refused> refused) {

    /**
     * The change that reports it; empty when the same was reported before.
     *
     * @param version the version in force; 0 when there is none
     * @param warnings likely mistakes that are allowed
     * @param heldBack the part of the edit that does not apply yet; null when there is none
     */
    Optional<SheetChange> change(
            DirectorySnapshot held,
            long version,
            List<String> warnings,
            @Nullable HeldBack heldBack) {
        Optional<OfSheet> before = held.sheet(sheet);
        Optional<Instant> since =
                before.filter(one -> one.versionInForce() == version)
                        .map(OfSheet::inForceSince)
                        .or(() -> Optional.of(now))
                        .filter(_ -> version > 0);
        Optional<Instant> refusedSince =
                before.map(OfSheet::refusedSince)
                        .or(() -> Optional.of(now))
                        .filter(_ -> !refused.isEmpty());
        OfSheet report =
                new OfSheet(
                        sheet,
                        location,
                        now,
                        version,
                        since.orElse(null),
                        rows,
                        CellRefusals.bounded(refused),
                        warnings,
                        refused.isEmpty() ? null : SheetChanges.rowsOf(refused),
                        refusedSince.orElse(null),
                        heldBack == null
                                ? null
                                : new HeldBack(
                                        heldBack.reason(), heldSince(before), heldBack.code()));
        return before.filter(one -> saysTheSame(one, report)).isPresent()
                ? Optional.empty()
                : Optional.of(SheetChange.to(report));
    }

    /**
     * A report with further refusals.
     *
     * @param isUnchanged whether nothing of the edit is in force, so that the previous version
     *     stays
     * @param before the last report about the sheet
     */
    static OfSheet refusing(
            OfSheet planned,
            List<Refused> refused,
            boolean isUnchanged,
            Optional<OfSheet> before,
            Instant now) {
        Instant since = planned.refusedSince();
        return new OfSheet(
                planned.name(),
                planned.location(),
                planned.readAt(),
                isUnchanged
                        ? before.map(OfSheet::versionInForce).orElse(0L)
                        : planned.versionInForce(),
                isUnchanged
                        ? before.map(OfSheet::inForceSince).orElse(null)
                        : planned.inForceSince(),
                planned.rows(),
                CellRefusals.bounded(refused),
                planned.warnings(),
                SheetChanges.rowsOf(refused),
                since != null ? since : before.map(OfSheet::refusedSince).orElse(now),
                planned.heldBack());
    }

    private Instant heldSince(Optional<OfSheet> before) {
        return before.map(OfSheet::heldBack).map(HeldBack::since).orElse(now);
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
                        before.warnings(),
                        before.refusedRows(),
                        before.refusedSince(),
                        before.heldBack()));
    }
}
