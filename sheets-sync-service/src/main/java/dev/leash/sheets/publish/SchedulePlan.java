package dev.leash.sheets.publish;

import dev.leash.model.oncall.PartialEdit;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.sheets.schedule.RowProblems;
import dev.leash.sheets.schedule.ScheduleRead;
import dev.leash.sheets.schedule.ScheduleSheet;
import dev.leash.sheets.schedule.ScheduleWarnings;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfSchedule;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The good rows of the schedule are in force. While others are refused, or the sheet may still be
 * being written, the version before goes on wherever the good rows leave nobody on call. A sheet
 * that is refused as a whole changes nothing.
 *
 * @param format how times are written
 * @param zone on whose clocks
 */
public record SchedulePlan(TimeFormat format, ZoneId zone) implements SheetPlan {

    /** The name of the one schedule. */
    public static final String ID = "default";

    /** The largest schedule, in bytes as a record; Kafka takes no larger one. */
    public static final int MAX_BYTES = 1_000_000;

    /** What of an edit is in force, and why not more; null rows change nothing. */
    private record Outcome(@Nullable List<ScheduleRow> rows, @Nullable String heldBack) {

        static Outcome nothing(String why, Optional<Schedule> before) {
            return new Outcome(null, why + stays(before));
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
    public Plan plan(Reading reading, Held held, String location, Instant now) {
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
                    keeping(List.of(Refusals.ofSheet("", SheetCode.SHEET_UNREADABLE, reason)), List.of(), held, location, now);
        };
    }

    private Plan plan(Reading.Found found, Held held, String location, Instant now) {
        ScheduleRead read = new ScheduleSheet(format, zone).read(found.table());
        Optional<Schedule> before = held.schedule(ID);
        List<Refused> refused = new ArrayList<>(Refusals.both(read.refused(), found.refused()));
        List<String> warnings = new ArrayList<>(found.warnings());
        warnings.addAll(read.warnings());
        Outcome outcome = outcome(read, before, refused.isEmpty() && found.whole());
        Optional<Schedule> wanted = wanted(outcome, before);
        if (wanted.isPresent() && !fits(wanted.get())) {
            refused.add(tooLarge());
            wanted = Optional.empty();
            outcome = Outcome.nothing("The sheet is refused", before);
        }
        Optional<Schedule> next =
                wanted.filter(one -> before.filter(old -> saysTheSame(old, one)).isEmpty());
        int filled = read.filled() + found.refused().size();
        Plan plan =
                withReport(
                        next,
                        next.or(() -> before),
                        new SheetReport(sheet(), location, now, filled, refused),
                        warnings,
                        outcome.heldBack(),
                        held);
        return new Plan(
                plan.changes(), plan.refused(), RowProblems.of(read.rows(), held::person));
    }

    private Outcome outcome(ScheduleRead read, Optional<Schedule> before, boolean complete) {
        if (read.isRefused()) {
            return Outcome.nothing("The sheet is refused", before);
        }
        if (complete) {
            return new Outcome(read.rows(), null);
        }
        if (read.rows().isEmpty()) {
            return Outcome.nothing("No row of the sheet can be used", before);
        }
        if (before.isEmpty()) {
            return new Outcome(read.rows(), null);
        }
        PartialEdit edit = PartialEdit.over(before.get(), read.rows(), zone);
        return edit.rows().size() > Schedule.MAX_ROWS
                ? Outcome.nothing("Rows are refused, and what stays has too many rows", before)
                : new Outcome(edit.rows(), edit.kept().isEmpty() ? null : inWords(edit));
    }

    private Optional<Schedule> wanted(Outcome outcome, Optional<Schedule> before) {
        long next = 1 + before.map(Schedule::version).orElse(0L);
        return Optional.ofNullable(outcome.rows()).map(rows -> new Schedule(ID, next, zone, rows));
    }

    /** Which rows stay is told by the first of them. */
    private String inWords(PartialEdit edit) {
        ScheduleRow first = edit.kept().getFirst();
        int more = edit.kept().size() - 1;
        return "Until every row can be used, who was on call before stays so where nobody else is: %s from %s to %s%s."
                .formatted(
                        String.join(", ", first.assignees()),
                        format.write(first.start()),
                        format.write(first.lastMinute()),
                        more == 0 ? "" : ", and " + more + (more == 1 ? " row" : " rows") + " more");
    }

    private Plan keeping(
            List<Refused> refused, List<String> warnings, Held held, String location, Instant now) {
        Optional<Schedule> before = held.schedule(ID);
        return withReport(
                Optional.empty(),
                before,
                new SheetReport(sheet(), location, now, 0, refused),
                warnings,
                refused.isEmpty()
                        ? null
                        : Outcome.nothing("The sheet cannot be read", before).heldBack(),
                held);
    }

    private Plan withReport(
            Optional<Schedule> next,
            Optional<Schedule> inForce,
            SheetReport report,
            List<String> warnings,
            @Nullable String heldBack,
            Held held) {
        List<String> all = new ArrayList<>(warnings);
        inForce.ifPresentOrElse(
                schedule ->
                        all.addAll(
                                new ScheduleWarnings(schedule, held::person, format)
                                        .at(report.now())),
                () -> all.add("No schedule is in force: nobody is on call."));
        List<Change> changes = new ArrayList<>();
        next.ifPresent(schedule -> changes.add(Change.to(new OfSchedule(schedule))));
        long version = inForce.map(Schedule::version).orElse(0L);
        report.change(
                        held,
                        version,
                        all,
                        heldBack == null
                                ? null
                                : new HeldBack(heldBack, report.now(), SheetCode.ROWS_REFUSED))
                .ifPresent(changes::add);
        return new Plan(changes, report.refused());
    }

    private static boolean saysTheSame(Schedule one, Schedule other) {
        return one.zone().equals(other.zone()) && one.rows().equals(other.rows());
    }

    private static boolean fits(Schedule schedule) {
        return InternalRecords.DIRECTORY.encode(new OfSchedule(schedule)).length <= MAX_BYTES;
    }

    private static Refused tooLarge() {
        return Refusals.ofSheet(
                "",
                SheetCode.TOO_LARGE,
                "the schedule is too large; at most " + MAX_BYTES + " bytes are allowed");
    }
}
