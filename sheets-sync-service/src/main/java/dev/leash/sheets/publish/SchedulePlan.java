package dev.leash.sheets.publish;

import dev.leash.model.oncall.Schedule;
import dev.leash.sheets.schedule.RowProblems;
import dev.leash.sheets.schedule.ScheduleRead;
import dev.leash.sheets.schedule.ScheduleSheet;
import dev.leash.sheets.schedule.ScheduleWarnings;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryRecord.OfSchedule;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schedule is in force as a whole or not at all: when anything in its sheet is refused, the
 * last good version stays.
 *
 * @param format how times are written
 * @param zone on whose clocks
 */
public record SchedulePlan(TimeFormat format, ZoneId zone) implements SheetPlan {

    /** The name of the one schedule. */
    public static final String ID = "default";

    /** The largest schedule, in bytes as a record; Kafka takes no larger one. */
    public static final int MAX_BYTES = 1_000_000;

    @Override
    public String sheet() {
        return ScheduleSheet.NAME;
    }

    @Override
    public Plan plan(Reading reading, Held held, String location, Instant now) {
        return switch (reading) {
            case Reading.Found(var table, _) ->
                    plan(new ScheduleSheet(format).read(table), held, location, now);
            case Reading.Missing _ ->
                    keeping(
                            List.of(),
                            List.of("The sheet is missing: its last version stays in force."),
                            held,
                            location,
                            now);
            case Reading.Unreadable(String reason) ->
                    keeping(List.of(Refusals.ofSheet("", reason)), List.of(), held, location, now);
        };
    }

    private Plan plan(ScheduleRead read, Held held, String location, Instant now) {
        Optional<Schedule> before = held.schedule(ID);
        long version = before.map(Schedule::version).orElse(0L);
        List<Refused> refused = new ArrayList<>(read.refused());
        Optional<Schedule> wanted =
                refused.isEmpty() ? Optional.of(scheduleOf(read, version + 1)) : Optional.empty();
        if (wanted.isPresent() && !fits(wanted.get())) {
            refused.add(tooLarge());
            wanted = Optional.empty();
        }
        Optional<Schedule> next =
                wanted.filter(one -> before.filter(old -> saysTheSame(old, one)).isEmpty());
        Plan plan =
                withReport(
                        next,
                        next.or(() -> before),
                        new SheetReport(sheet(), location, now, read.filled(), refused),
                        read.warnings(),
                        held);
        return new Plan(
                plan.changes(), plan.refused(), RowProblems.of(read.rows(), held::person));
    }

    private Plan keeping(
            List<Refused> refused, List<String> warnings, Held held, String location, Instant now) {
        return withReport(
                Optional.empty(),
                held.schedule(ID),
                new SheetReport(sheet(), location, now, 0, refused),
                warnings,
                held);
    }

    private Plan withReport(
            Optional<Schedule> next,
            Optional<Schedule> inForce,
            SheetReport report,
            List<String> warnings,
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
        report.change(held, version, all).ifPresent(changes::add);
        return new Plan(changes, report.refused());
    }

    private Schedule scheduleOf(ScheduleRead read, long version) {
        return new Schedule(ID, version, zone, read.rows());
    }

    private static boolean saysTheSame(Schedule one, Schedule other) {
        return one.zone().equals(other.zone()) && one.rows().equals(other.rows());
    }

    private static boolean fits(Schedule schedule) {
        return InternalRecords.DIRECTORY.encode(new OfSchedule(schedule)).length <= MAX_BYTES;
    }

    private static Refused tooLarge() {
        return Refusals.ofSheet(
                "", "the schedule is too large; at most %d bytes are allowed".formatted(MAX_BYTES));
    }
}
