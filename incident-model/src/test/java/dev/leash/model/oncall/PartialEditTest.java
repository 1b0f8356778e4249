package dev.leash.model.oncall;

import static dev.leash.model.oncall.TestSchedules.row;
import static dev.leash.model.oncall.TestSchedules.rowAt;
import static dev.leash.model.oncall.TestSchedules.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartialEditTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-03-31T00:00:00Z");
    private static final ScheduleRow FIRST_WEEK =
            row(2, "2026-03-02T00:00", "2026-03-08T23:59", "alice");
    private static final ScheduleRow SECOND_WEEK =
            row(3, "2026-03-09T00:00", "2026-03-15T23:59", "bob");

    @Test
    void theVersionBeforeFillsWhatTheGoodRowsLeaveOpen() {
        Schedule before = schedule(ZoneOffset.UTC, FIRST_WEEK, SECOND_WEEK);
        ScheduleRow swapped = row(2, "2026-03-02T00:00", "2026-03-08T23:59", "carol");

        PartialEdit edit = PartialEdit.over(before, List.of(swapped), ZoneOffset.UTC, NOW);

        assertThat(edit.rows()).containsExactly(swapped, SECOND_WEEK.kept(END));
        assertThat(edit.kept()).containsExactly(SECOND_WEEK.kept(END));
    }

    @Test
    void nothingIsKeptWhereTheGoodRowsCoverWhatWasCovered() {
        Schedule before = schedule(ZoneOffset.UTC, FIRST_WEEK, SECOND_WEEK);
        ScheduleRow all = row(2, "2026-03-01T00:00", "2026-03-31T23:59", "carol");

        assertThat(PartialEdit.over(before, List.of(all), ZoneOffset.UTC, NOW).rows())
                .containsExactly(all);
    }

    @Test
    void whatGoesBeforeStaysBefore() {
        Schedule before = schedule(ZoneOffset.UTC, FIRST_WEEK, SECOND_WEEK);
        ScheduleRow short_ = row(2, "2026-03-04T00:00", "2026-03-04T23:59", "carol");

        PartialEdit edit =
                PartialEdit.over(before, List.of(short_, SECOND_WEEK), ZoneOffset.UTC, NOW);

        assertThat(edit.rows()).containsExactly(short_, SECOND_WEEK, FIRST_WEEK.kept(END));
    }

    @Test
    void aRowIsKeptForThirtyDaysAtMost_howeverOftenTheSheetIsEdited() {
        ScheduleRow years = row(2, "2026-01-01T00:00", "2099-12-31T23:59", "alice");
        Schedule before = schedule(ZoneOffset.UTC, years);
        PartialEdit first = PartialEdit.over(before, List.of(FIRST_WEEK), ZoneOffset.UTC, NOW);
        Instant later = NOW.plus(Duration.ofDays(29));

        PartialEdit second =
                PartialEdit.over(
                        schedule(ZoneOffset.UTC, first.rows().toArray(ScheduleRow[]::new)),
                        List.of(SECOND_WEEK),
                        ZoneOffset.UTC,
                        later);

        assertThat(second.kept())
                .containsExactly(
                        FIRST_WEEK.kept(later.plus(PartialEdit.KEPT_FOR)), years.kept(END));
        assertThat(second.keptFrom(later, ZoneOffset.UTC)).containsExactly(years.kept(END));
        assertThat(second.keptFrom(END, ZoneOffset.UTC)).isEmpty();
        assertThat(second.withoutKeptSince(NOW).kept()).hasSize(1);
        assertThat(
                        FinalSchedule.of(
                                        schedule(
                                                ZoneOffset.UTC,
                                                second.rows().toArray(ScheduleRow[]::new)))
                                .endsAt())
                .contains(END);
    }

    @Test
    void aRowThatBeginsAfterThatIsNeverInForce() {
        Schedule before =
                schedule(ZoneOffset.UTC, row(2, "2026-04-01T00:00", "2026-04-30T23:59", "alice"));

        PartialEdit edit = PartialEdit.over(before, List.of(FIRST_WEEK), ZoneOffset.UTC, NOW);

        assertThat(edit.keptFrom(NOW, ZoneOffset.UTC)).isEmpty();
        assertThat(
                        FinalSchedule.of(
                                        schedule(
                                                ZoneOffset.UTC,
                                                edit.rows().toArray(ScheduleRow[]::new)))
                                .spans())
                .hasSize(1);
    }

    @Test
    void isTheSameWhenLookedAtAgainAndNeverUncoversWhatWasCovered() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Schedule before = new Schedule("default", 1, berlin, random(random));
            List<ScheduleRow> good = random(random);

            PartialEdit edit = PartialEdit.over(before, good, berlin, NOW);
            Schedule after = new Schedule("default", 2, berlin, edit.rows());

            assertThat(PartialEdit.over(after, good, berlin, NOW.plusSeconds(3_600)))
                    .as("seed %s", seed)
                    .isEqualTo(edit);
            for (int hour = 0; hour < 24 * 9; hour++) {
                Instant at = Instant.parse("2026-03-01T00:30:00Z").plusSeconds(3600L * hour);
                assertThat(rowAt(after, at))
                        .as("seed %s at %s", seed, at)
                        .isEqualTo(
                                rowAt(new Schedule("default", 1, berlin, good), at)
                                        .or(() -> rowAt(before, at).map(row -> row.kept(END))));
            }
        }
    }

    private static List<ScheduleRow> random(Random random) {
        LocalDateTime first = LocalDateTime.of(2026, 3, 1, 0, 0);
        List<ScheduleRow> rows = new ArrayList<>();
        int count = random.nextInt(8);
        for (int number = 2; number < 2 + count; number++) {
            LocalDateTime start = first.plusHours(random.nextInt(150));
            LocalDateTime end = start.plusHours(1 + random.nextInt(60)).minusMinutes(1);
            rows.add(new ScheduleRow(number, start, end, List.of("p" + random.nextInt(5))));
        }
        return rows;
    }
}
