package dev.leash.model.oncall;

import static dev.leash.model.oncall.TestSchedules.row;
import static dev.leash.model.oncall.TestSchedules.rowAt;
import static dev.leash.model.oncall.TestSchedules.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.oncall.Coverage.Gap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");

    @Test
    void gapsAreTheStretchesThatNoRowCovers() {
        Schedule schedule =
                schedule(
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T08:00", "2026-03-02T17:59", "alice"),
                        row(3, "2026-03-04T00:00", "2026-03-04T23:59", "bob"));

        assertThat(coverage(schedule, MONDAY, FRIDAY))
                .isEqualTo(
                        new Coverage(
                                List.of(
                                        gap("2026-03-02T00:00:00Z", "2026-03-02T08:00:00Z"),
                                        gap("2026-03-02T18:00:00Z", "2026-03-04T00:00:00Z"),
                                        gap("2026-03-05T00:00:00Z", null)),
                                Instant.parse("2026-03-05T00:00:00Z")));
    }

    @Test
    void aGapIsToldToItsEndBeyondTheHorizon() {
        Schedule schedule =
                schedule(
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T00:00", "2026-03-05T21:59", "alice"),
                        row(3, "2026-03-09T09:00", "2026-03-20T08:59", "bob"));

        Coverage coverage = coverage(schedule, MONDAY, FRIDAY);

        assertThat(coverage.gaps())
                .containsExactly(gap("2026-03-05T22:00:00Z", "2026-03-09T09:00:00Z"));
        assertThat(coverage.gaps().getFirst().untilAtMost(FRIDAY)).isEqualTo(FRIDAY);
        assertThat(coverage.endsAt()).isEqualTo(Instant.parse("2026-03-20T09:00:00Z"));
    }

    @Test
    void whoeverCannotBePagedCoversNothing() {
        Schedule schedule =
                schedule(
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T00:00", "2026-03-02T23:59", "alice", "nobody"),
                        row(3, "2026-03-04T00:00", "2026-03-04T11:59", "nobody"),
                        row(4, "2026-03-04T00:00", "2026-03-04T17:59", "alice"),
                        row(5, "2026-03-05T00:00", "2026-03-09T23:59", "nobody"));

        assertThat(
                        Coverage.of(
                                FinalSchedule.of(schedule),
                                MONDAY,
                                FRIDAY,
                                name -> !name.equals("nobody")))
                .isEqualTo(
                        new Coverage(
                                List.of(
                                        named("2026-03-03T00:00:00Z", "2026-03-04T12:00:00Z"),
                                        named("2026-03-04T18:00:00Z", null)),
                                Instant.parse("2026-03-10T00:00:00Z")));
    }

    @Test
    void theEndOfTheScheduleIsSaidHoweverFarItIs() {
        Schedule schedule =
                schedule(ZoneOffset.UTC, row(2, "2026-03-01T00:00", "2027-12-31T23:59", "alice"));

        assertThat(coverage(schedule, MONDAY, FRIDAY))
                .isEqualTo(new Coverage(List.of(), Instant.parse("2028-01-01T00:00:00Z")));
    }

    @Test
    void aScheduleThatIsOverHasOneGapWithoutEnd() {
        Schedule schedule =
                schedule(ZoneOffset.UTC, row(2, "2026-02-01T00:00", "2026-02-28T23:59", "alice"));

        Coverage coverage = coverage(schedule, MONDAY, FRIDAY);

        assertThat(coverage.gaps()).containsExactly(new Gap(MONDAY, null, false));
        assertThat(coverage.endsAt()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(coverage.isOver(MONDAY)).isTrue();
    }

    @Test
    void thereAreNoGapsFromMinuteToMinute() {
        Schedule schedule =
                schedule(
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T00:00", "2026-03-03T23:59", "alice"),
                        row(3, "2026-03-04T00:00", "2026-03-05T23:59", "bob"));

        assertThat(coverage(schedule, MONDAY, FRIDAY).gaps()).isEmpty();
    }

    @Test
    void aGapIsNotCutByRowsOfNoLength() {
        Schedule schedule =
                schedule(
                        ZoneId.of("Europe/Berlin"),
                        row(2, "2026-03-29T02:10", "2026-03-29T02:20", "in the skipped hour"));
        Instant from = Instant.parse("2026-03-28T00:00:00Z");

        assertThat(coverage(schedule, from, Instant.parse("2026-03-30T00:00:00Z")))
                .isEqualTo(new Coverage(List.of(new Gap(from, null, false)), null));
    }

    @Test
    void withoutRowsTheWholeTimeIsAGap() {
        assertThat(coverage(schedule(ZoneOffset.UTC), MONDAY, FRIDAY))
                .isEqualTo(new Coverage(List.of(new Gap(MONDAY, null, false)), null));
    }

    @Test
    void thereAreNoGapsInNoTime() {
        assertThat(coverage(schedule(ZoneOffset.UTC), MONDAY, MONDAY).gaps()).isEmpty();
    }

    @Test
    void agreesWithWhoIsOnCallAtEveryHourOfRandomSchedules() {
        for (int seed = 0; seed < 200; seed++) {
            Schedule schedule = random(new Random(seed));
            Coverage coverage = coverage(schedule, MONDAY, FRIDAY);

            assertThat(Stream.iterate(MONDAY, FRIDAY::isAfter, at -> at.plusSeconds(3600)))
                    .as("seed %d", seed)
                    .allMatch(
                            at ->
                                    rowAt(schedule, at).isEmpty()
                                            == coverage.gaps().stream()
                                                    .anyMatch(gap -> contains(gap, at)));
        }
    }

    private static boolean contains(Gap gap, Instant at) {
        return !at.isBefore(gap.from()) && at.isBefore(gap.untilAtMost(FRIDAY));
    }

    private static Schedule random(Random random) {
        LocalDateTime first = LocalDateTime.of(2026, 3, 1, 0, 0);
        List<ScheduleRow> rows = new ArrayList<>();
        for (int number = 2; number < 2 + random.nextInt(12); number++) {
            LocalDateTime start = first.plusHours(random.nextInt(150));
            LocalDateTime end = start.plusHours(1 + random.nextInt(30)).minusMinutes(1);
            rows.add(new ScheduleRow(number, start, end, List.of("p" + number)));
        }
        return new Schedule("default", 1, ZoneId.of("Europe/Berlin"), rows);
    }

    private static Gap gap(String from, @Nullable String until) {
        return new Gap(Instant.parse(from), until == null ? null : Instant.parse(until), false);
    }

    private static Gap named(String from, @Nullable String until) {
        return new Gap(Instant.parse(from), until == null ? null : Instant.parse(until), true);
    }

    private static Coverage coverage(Schedule schedule, Instant from, Instant horizon) {
        return Coverage.of(FinalSchedule.of(schedule), from, horizon, _ -> true);
    }
}
