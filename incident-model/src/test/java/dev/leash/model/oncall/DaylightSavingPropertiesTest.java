package dev.leash.model.oncall;

import static dev.leash.model.oncall.TestSchedules.gaps;
import static dev.leash.model.oncall.TestSchedules.rowAt;
import static dev.leash.model.oncall.TestSchedules.rowOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Rows that end and start at any minute around a change of the clocks. */
class DaylightSavingPropertiesTest {

    private static final List<String> ZONES =
            List.of(
                    "America/New_York",
                    "Europe/Berlin",
                    "Australia/Lord_Howe",
                    "America/St_Johns",
                    "America/Sao_Paulo",
                    "Africa/Casablanca",
                    "Antarctica/Troll",
                    "Asia/Gaza");

    /**
     * A change of a zone's clocks.
     *
     * @param zone the zone
     * @param before what the clocks show when they change
     */
    record Change(ZoneId zone, LocalDateTime before) {}

    @Property(tries = 200)
    void noMinuteIsLostBetweenAdjacentRows(
            @ForAll("changes") Change change,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 90) Integer> minutes) {
        Schedule schedule = rowsAcross(change, minutes);
        Instant begin = schedule.rows().getFirst().from(change.zone());
        Instant end = schedule.rows().getLast().until(change.zone());

        FinalSchedule resolved = FinalSchedule.of(schedule);
        assertThat(gaps(resolved, begin, end)).isEmpty();
        assertThat(Stream.iterate(begin, end::isAfter, at -> at.plusSeconds(30)))
                .allMatch(at -> resolved.at(at).isPresent());
    }

    @Property
    void aShiftIsInForceFromItsFirstInstantUntilItsLast(
            @ForAll("changes") Change change,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 90) Integer> minutes,
            @ForAll @IntRange(max = 999) int permille) {
        Schedule schedule = rowsAcross(change, minutes);
        Instant begin = schedule.rows().getFirst().from(change.zone());
        Instant end = schedule.rows().getLast().until(change.zone());
        Instant at =
                begin.plusSeconds(
                        (end.getEpochSecond() - begin.getEpochSecond()) * permille / 1000);

        assertThat(
                        begin.equals(end)
                                ? List.<FinalSchedule.Span>of()
                                : FinalSchedule.of(schedule).at(at).stream().toList())
                .allSatisfy(
                        span -> {
                            assertThat(span.from()).isBeforeOrEqualTo(at);
                            assertThat(span.until()).isAfter(at);
                            assertThat(rowAt(schedule, span.until().minusNanos(1)))
                                    .contains(rowOf(span));
                            assertThat(rowAt(schedule, span.until()))
                                    .isNotEqualTo(Optional.of(rowOf(span)));
                        });
    }

    @Provide
    Arbitrary<Change> changes() {
        return Combinators.combine(
                        Arbitraries.of(ZONES).map(ZoneId::of),
                        Arbitraries.integers().between(2006, 2030),
                        Arbitraries.integers().between(1, 2))
                .as(DaylightSavingPropertiesTest::change);
    }

    private static Change change(ZoneId zone, int year, int which) {
        Instant at = Instant.parse(year + "-01-01T00:00:00Z");
        LocalDateTime before = LocalDateTime.ofInstant(at, zone);
        for (int seen = 0; seen < which; seen++) {
            ZoneOffsetTransition next = zone.getRules().nextTransition(at);
            if (next != null) {
                at = next.getInstant();
                before = next.getDateTimeBefore();
            }
        }
        return new Change(zone, before);
    }

    private static Schedule rowsAcross(Change change, List<Integer> minutes) {
        int length = minutes.stream().mapToInt(Integer::intValue).sum();
        LocalDateTime start = change.before().minusMinutes(length / 2);
        List<ScheduleRow> rows = new ArrayList<>();
        for (int each : minutes) {
            rows.add(
                    new ScheduleRow(
                            rows.size() + 2, start, start.plusMinutes(each - 1), List.of("alice")));
            start = start.plusMinutes(each);
        }
        return new Schedule("adjacent", 1, change.zone(), rows);
    }
}
