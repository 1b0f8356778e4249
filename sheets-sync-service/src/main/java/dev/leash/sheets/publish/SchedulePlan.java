package dev.leash.sheets.publish;

import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.PartialEdit;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.sheets.schedule.RowProblems;
import dev.leash.sheets.schedule.ScheduleRead;
import dev.leash.sheets.schedule.ScheduleSheet;
import dev.leash.sheets.schedule.ScheduleWarnings;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.Reading;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSchedule;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules of the schedule. Its good rows are in force. While rows are refused, or the sheet may be
 * incomplete, the previous version stays in force wherever the good rows leave nobody on call, see
 * {@link PartialEdit}; and for a while also when most rows are removed at once, see {@link
 * MassRemoval}. A sheet that is refused as a whole changes nothing.
 *
 * @param format format of times
 * @param zone time zone of times
 */
public record SchedulePlan(TimeFormat format, ZoneId zone) implements SheetPlan {

    /** The id of the only schedule. */
    public static final String ID = "default";

    /**
     * The largest schedule, in bytes as a record. Below Kafka's limit of a million, with room for
     * the envelope of the request, and for ids that are longer than the names in the sheet.
     */
    public static final int MAX_BYTES = 900_000;

    /** The part of an edit that is in force, and why not all of it; null rows change nothing. */
    private record Outcome(
            @Nullable List<ScheduleRow> rows, @Nullable String heldBack, SheetCode code) {

        Outcome(@Nullable List<ScheduleRow> rows, @Nullable String heldBack) {
            this(rows, heldBack, SheetCode.ROWS_REFUSED);
        }

        static Outcome nothing(String why, Optional<Schedule> before) {
            return nothing(why, before, SheetCode.ROWS_REFUSED);
        }

        static Outcome nothing(String why, Optional<Schedule> before, SheetCode code) {
            return new Outcome(null, why + stays(before), code);
        }

        private static String stays(Optional<Schedule> before) {
            return before.map(one -> ": version " + one.version() + " stays in force.")
                    .orElse(", and there is no earlier version: nobody is on call.");
        }
    }

    @Override
    public String sheet() {
        return ScheduleSheet.NAME;
    }

    @Override
    public Kind<?> kind() {
        return Kinds.SCHEDULE;
    }

    @Override
    public SheetChanges plan(
            Reading reading, DirectorySnapshot held, String location, Instant now) {
        return switch (reading) {
            case Reading.Found found -> plan(found, held, location, now);
            case Reading.Missing _ ->
                    keeping(
                            List.of(),
                            List.of("The sheet is missing: its last version stays in force."),
                            held,
                            location,
                            now);
            case Reading.Unreadable(String reason) ->
                    keeping(
                            List.of(CellRefusals.ofSheet("", SheetCode.SHEET_UNREADABLE, reason)),
                            List.of(),
                            held,
                            location,
                            now);
        };
    }

    private SheetChanges plan(
            Reading.Found found, DirectorySnapshot held, String location, Instant now) {
        ScheduleRead read = new ScheduleSheet(format, zone).read(found.table());
        Optional<Schedule> before = held.schedule(ID);
        List<Refused> refused = new ArrayList<>(CellRefusals.both(read.refused(), found.refused()));
        List<String> warnings = new ArrayList<>(found.warnings());
        warnings.addAll(read.warnings());
        Outcome outcome;
        if (!held.isOurs(Kinds.SCHEDULE.key(ID))) {
            outcome =
                    Outcome.nothing(
                            "The sheet is not used, because the schedule is managed elsewhere",
                            before,
                            SheetCode.MANAGED_ELSEWHERE);
        } else if (fits(read.rows())) {
            outcome = outcome(read, before, refused.isEmpty() && found.whole(), now);
        } else {
            refused.add(tooLarge());
            outcome = Outcome.nothing("The sheet is refused", before);
        }
        Optional<Schedule> next =
                wanted(outcome, before)
                        .filter(one -> before.filter(old -> saysTheSame(old, one)).isEmpty());
        int filled = read.filled() + found.refused().size();
        SheetChanges plan =
                withReport(
                        next,
                        next.or(() -> before),
                        new SheetReport(sheet(), location, now, filled, refused),
                        warnings,
                        outcome.heldBack(),
                        outcome.code(),
                        held);
        return new SheetChanges(
                plan.changes(), plan.refused(), RowProblems.of(read.rows(), held::person));
    }

    private Outcome outcome(
            ScheduleRead read, Optional<Schedule> before, boolean complete, Instant now) {
        if (read.isRefused()) {
            return Outcome.nothing("The sheet is refused", before);
        }
        if (read.rows().isEmpty() && !complete) {
            return Outcome.nothing("No row of the sheet can be used", before);
        }
        if (before.isEmpty()) {
            return new Outcome(read.rows(), null);
        }
        PartialEdit edit = PartialEdit.over(before.get(), read.rows(), zone, now);
        if (complete) {
            return complete(edit, before.get(), now);
        }
        return fits(edit.rows())
                ? new Outcome(edit.rows(), heldBack(edit, now))
                : Outcome.nothing(
                        "Rows are refused, and the remaining schedule is too large", before);
    }

    /** Rows in the past, and rows that are replaced by others, are removed at once. */
    private Outcome complete(PartialEdit edit, Schedule before, Instant now) {
        long rows = before.rowsFrom(now);
        long staying = new Schedule(ID, 1, zone, edit.good()).rowsFrom(now);
        MassRemoval removal = new MassRemoval(rows - staying, rows);
        boolean isEmptied = edit.good().isEmpty() && rows > 0;
        PartialEdit held = edit.withoutKeptSince(now.minus(MassRemoval.HELD_FOR));
        return (removal.isMass() || isEmptied) && !held.kept().isEmpty() && fits(held.rows())
                ? new Outcome(held.rows(), heldBack(removal), SheetCode.MASS_REMOVAL)
                : new Outcome(edit.good(), null);
    }

    private static String heldBack(MassRemoval removal) {
        return "%s of %s rows are no longer in the sheet. The sheet may be incomplete, so the previous rows stay in force wherever the other rows leave nobody on call, for %s minutes; if they are still missing then, they are removed."
                .formatted(removal.gone(), removal.before(), MassRemoval.HELD_FOR.toMinutes());
    }

    private Optional<Schedule> wanted(Outcome outcome, Optional<Schedule> before) {
        long next = 1 + before.map(Schedule::version).orElse(0L);
        return Optional.ofNullable(outcome.rows()).map(rows -> new Schedule(ID, next, zone, rows));
    }

    /** Names the first row that stays, and the latest time until which rows stay. */
    private @Nullable String heldBack(PartialEdit edit, Instant now) {
        List<ScheduleRow> kept = edit.keptFrom(now, zone);
        if (kept.isEmpty()) {
            return null;
        }
        ScheduleRow first = kept.getFirst();
        int more = kept.size() - 1;
        Instant until =
                kept.stream()
                        .map(ScheduleRow::keptUntil)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(now);
        return "Until every row can be used, but until %s at the latest, the previous rows stay in force wherever the good rows leave nobody on call: %s from %s to %s%s."
                .formatted(
                        format.write(LocalDateTime.ofInstant(until, zone)),
                        String.join(", ", first.assignees()),
                        format.write(first.start()),
                        format.write(first.lastMinute()),
                        more == 0
                                ? ""
                                : ", and " + more + (more == 1 ? " row" : " rows") + " more");
    }

    private SheetChanges keeping(
            List<Refused> refused,
            List<String> warnings,
            DirectorySnapshot held,
            String location,
            Instant now) {
        Optional<Schedule> before = held.schedule(ID);
        return withReport(
                Optional.empty(),
                before,
                new SheetReport(sheet(), location, now, 0, refused),
                warnings,
                refused.isEmpty()
                        ? null
                        : Outcome.nothing("The sheet cannot be read", before).heldBack(),
                SheetCode.SHEET_UNREADABLE,
                held);
    }

    private SheetChanges withReport(
            Optional<Schedule> next,
            Optional<Schedule> inForce,
            SheetReport report,
            List<String> warnings,
            @Nullable String heldBack,
            SheetCode code,
            DirectorySnapshot held) {
        List<String> all = new ArrayList<>(warnings);
        inForce.ifPresentOrElse(
                schedule ->
                        all.addAll(
                                new ScheduleWarnings(
                                                FinalSchedule.of(schedule), held::person, format)
                                        .at(report.now())),
                () -> all.add("No schedule is in force: nobody is on call."));
        List<SheetChange> changes = new ArrayList<>();
        next.ifPresent(schedule -> changes.add(SheetChange.to(new OfSchedule(schedule))));
        long version = inForce.map(Schedule::version).orElse(0L);
        report.change(
                        held,
                        version,
                        all,
                        heldBack == null ? null : new HeldBack(heldBack, report.now(), code))
                .ifPresent(changes::add);
        return new SheetChanges(changes, report.refused());
    }

    private static boolean saysTheSame(Schedule one, Schedule other) {
        return one.zone().equals(other.zone()) && one.rows().equals(other.rows());
    }

    private boolean fits(List<ScheduleRow> rows) {
        return rows.size() <= Schedule.MAX_ROWS
                && InternalRecords.DIRECTORY.encode(
                                        new OfSchedule(
                                                new Schedule(ID, Long.MAX_VALUE, zone, rows)))
                                .length
                        <= MAX_BYTES;
    }

    private static Refused tooLarge() {
        return CellRefusals.ofSheet(
                "",
                SheetCode.TOO_LARGE,
                "the schedule is too large; at most " + MAX_BYTES + " bytes are allowed");
    }
}
