package dev.leash.model.oncall;

import static dev.leash.model.oncall.TestSchedules.adjacentRows;
import static dev.leash.model.oncall.TestSchedules.gaps;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at every half minute of the three days around a change of the clocks. */
class DaylightSavingTest {

    private static final Duration THREE_DAYS = Duration.ofDays(3);

    static Stream<Arguments> changes() {
        Stream<Arguments> days =
                Stream.of(
                        Arguments.of("America/New_York", "2026-03-08"),
                        Arguments.of("America/New_York", "2026-11-01"),
                        Arguments.of("Europe/Berlin", "2026-03-29"),
                        Arguments.of("Europe/Berlin", "2026-10-25"),
                        Arguments.of("Australia/Lord_Howe", "2026-04-05"),
                        Arguments.of("Australia/Lord_Howe", "2026-10-04"),
                        Arguments.of("America/St_Johns", "2026-03-08"),
                        Arguments.of("America/St_Johns", "2026-11-01"),
                        Arguments.of("America/St_Johns", "2010-03-14"),
                        Arguments.of("America/St_Johns", "2010-11-07"),
                        Arguments.of("Pacific/Apia", "2011-12-30"),
                        Arguments.of("Asia/Kolkata", "2026-03-29"),
                        Arguments.of("UTC", "2026-03-29"));
        return days.flatMap(
                day ->
                        Stream.of(30, 60, 24 * 60)
                                .map(minutes -> Arguments.of(day.get()[0], day.get()[1], minutes)));
    }

    @ParameterizedTest(name = "{0}, {1}, rows of {2} minutes")
    @MethodSource("changes")
    void adjacentRowsLeaveNoGap(ZoneId zone, LocalDate change, int minutes) {
        Schedule schedule = rowsAround(zone, change, minutes);
        FinalSchedule resolved = FinalSchedule.of(schedule);

        assertThat(halfMinutes(schedule)).allMatch(at -> resolved.at(at).isPresent());
        assertThat(gaps(resolved, begin(schedule), end(schedule))).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}, rows of {2} minutes")
    @MethodSource("changes")
    void aTimeShownOnceFindsTheRowThatNamesIt(ZoneId zone, LocalDate change, int minutes) {
        Schedule schedule = rowsAround(zone, change, minutes);
        FinalSchedule resolved = FinalSchedule.of(schedule);
        Stream<Instant> shownOnce =
                halfMinutes(schedule)
                        .filter(
                                at ->
                                        zone.getRules().getValidOffsets(reading(at, zone)).size()
                                                == 1);

        assertThat(shownOnce)
                .isNotEmpty()
                .allMatch(
                        at ->
                                resolved.at(at)
                                        .map(TestSchedules::rowOf)
                                        .equals(rowNaming(schedule, at)));
    }

    @ParameterizedTest(name = "{0}, {1}, rows of {2} minutes")
    @MethodSource("changes")
    void rowsFollowEachOtherInOrder(ZoneId zone, LocalDate change, int minutes) {
        Schedule schedule = rowsAround(zone, change, minutes);

        assertThat(schedule.rows())
                .allSatisfy(row -> assertThat(row.from(zone)).isBeforeOrEqualTo(row.until(zone)));
        assertThat(schedule.rows().stream().map(row -> row.from(zone))).isSorted();
        assertThat(schedule.rows().stream().map(row -> row.until(zone))).isSorted();
    }

    private static Schedule rowsAround(ZoneId zone, LocalDate change, int minutes) {
        LocalDateTime from = change.minusDays(1).atStartOfDay();
        Duration length = Duration.ofMinutes(minutes);
        return adjacentRows(zone, from, length, (int) THREE_DAYS.dividedBy(length));
    }

    private static Stream<Instant> halfMinutes(Schedule schedule) {
        Instant end = end(schedule);
        return Stream.iterate(begin(schedule), end::isAfter, at -> at.plusSeconds(30));
    }

    private static Instant begin(Schedule schedule) {
        return schedule.rows().getFirst().from(schedule.zone());
    }

    private static Instant end(Schedule schedule) {
        return schedule.rows().getLast().until(schedule.zone());
    }

    private static LocalDateTime reading(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private static Optional<ScheduleRow> rowNaming(Schedule schedule, Instant at) {
        LocalDateTime minute = reading(at, schedule.zone()).truncatedTo(ChronoUnit.MINUTES);
        return schedule.rows().stream()
                .filter(row -> !minute.isBefore(row.start()) && !minute.isAfter(row.lastMinute()))
                .findFirst();
    }
}
