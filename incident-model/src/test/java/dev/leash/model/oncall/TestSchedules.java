package dev.leash.model.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schedules, written briefly. */
final class TestSchedules {

    private TestSchedules() {}

    static Schedule schedule(ZoneId zone, ScheduleRow... rows) {
        return new Schedule("primary", 1, zone, List.of(rows));
    }

    /** The row that wins, asked of one row after the other. */
    static Optional<ScheduleRow> rowAt(Schedule schedule, Instant at) {
        return schedule.rows().stream()
                .filter(
                        row ->
                                !at.isBefore(row.from(schedule.zone()))
                                        && at.isBefore(row.until(schedule.zone())))
                .findFirst();
    }

    /** The row that puts people on call. */
    static ScheduleRow rowOf(FinalSchedule.Span span) {
        return ((FinalSchedule.Source.OfRow) span.source()).row();
    }

    /** The gaps where everybody can be paged. */
    static List<Coverage.Gap> gaps(FinalSchedule schedule, Instant from, Instant until) {
        return Coverage.of(schedule, from, until, _ -> true).gaps();
    }

    static ScheduleRow row(int number, String start, String lastMinute, String... assignees) {
        return new ScheduleRow(
                number,
                LocalDateTime.parse(start),
                LocalDateTime.parse(lastMinute),
                List.of(assignees));
    }

    /** Rows of equal length, each starting the minute after the one before has ended. */
    static Schedule adjacentRows(ZoneId zone, LocalDateTime from, Duration length, int count) {
        List<ScheduleRow> rows = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            LocalDateTime start = from.plus(length.multipliedBy(index));
            LocalDateTime lastMinute = start.plus(length).minusMinutes(1);
            rows.add(new ScheduleRow(index + 2, start, lastMinute, List.of("person-" + index)));
        }
        return new Schedule("adjacent", 1, zone, rows);
    }
}
