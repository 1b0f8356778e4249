package dev.leash.dashboard.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.dashboard.web.Times;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleBandsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static ScheduleRow row(int number, String start, String end, String... people) {
        return new ScheduleRow(
                number, LocalDateTime.parse(start), LocalDateTime.parse(end), List.of(people));
    }

    @Test
    void drawsEachPersonsTurnsAndWhatNobodyCovers() {
        ScheduleBands bands =
                bands(
                        "2026-11-21T11:00:00Z",
                        row(2, "2026-11-01T00:00", "2026-11-23T23:59", "alice", "bob"),
                        row(3, "2026-11-25T00:00", "2026-12-31T23:59", "bob"));

        assertThat(bands.days()).hasSize(14);
        assertThat(bands.now()).isEqualTo("3.571%");
        assertThat(bands.people())
                .extracting(ScheduleBands.Person::id)
                .containsExactly("alice", "bob");
        assertThat(bands.people().get(1).spans())
                .extracting(ScheduleBands.Span::first)
                .containsExactly(false, true);
        Instant now = Instant.parse("2026-11-21T11:00:00Z");
        assertThat(bands.people().getFirst().told(new Times(now, BERLIN)))
                .startsWith("first from 21 Nov 2026, 00:00")
                .contains("to 24 Nov 2026, 00:00");
        assertThat(bands.gaps())
                .singleElement()
                .satisfies(
                        gap ->
                                assertThat(gap.from())
                                        .isEqualTo(Instant.parse("2026-11-23T23:00:00Z")));
        assertThat(bands.jumps()).isEmpty();
    }

    @Test
    void whoeverCannotBePagedIsDrawnAndCoversNothing() {
        ScheduleBands bands =
                bands(
                        "2026-11-21T11:00:00Z",
                        row(2, "2026-11-01T00:00", "2026-11-24T23:59", "alice"),
                        row(3, "2026-11-25T00:00", "2026-12-31T23:59", "mute"));

        assertThat(bands.people())
                .extracting(ScheduleBands.Person::id)
                .containsExactly("alice", "mute");
        assertThat(bands.gaps())
                .extracting(ScheduleBands.Span::from)
                .containsExactly(Instant.parse("2026-11-24T23:00:00Z"));
    }

    @Test
    void marksWhereClocksChange() {
        assertThat(bands("2026-10-20T12:00:00Z").jumps())
                .singleElement()
                .satisfies(jump -> assertThat(jump.text()).isEqualTo("Clocks go back 1 h"));
        assertThat(bands("2026-03-20T12:00:00Z").jumps())
                .singleElement()
                .satisfies(jump -> assertThat(jump.text()).isEqualTo("Clocks go forward 1 h"));
    }

    private static ScheduleBands bands(String now, ScheduleRow... rows) {
        FinalSchedule schedule = FinalSchedule.of(new Schedule("s", 1, BERLIN, List.of(rows)));
        return ScheduleBands.of(schedule, person -> !person.equals("mute"), Instant.parse(now));
    }
}
