package dev.leash.model.oncall;

import static dev.leash.model.oncall.TestSchedules.row;
import static dev.leash.model.oncall.TestSchedules.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.oncall.OnCall.Gap;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");

    @Test
    void areTheStretchesThatNoRowCovers() {
        Schedule schedule =
                schedule(
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T08:00", "2026-03-02T17:59", "alice"),
                        row(3, "2026-03-04T00:00", "2026-03-04T23:59", "bob"));

        assertThat(OnCall.gaps(schedule, MONDAY, FRIDAY))
                .containsExactly(
                        gap("2026-03-02T00:00:00Z", "2026-03-02T08:00:00Z"),
                        gap("2026-03-02T18:00:00Z", "2026-03-04T00:00:00Z"),
                        gap("2026-03-05T00:00:00Z", "2026-03-06T00:00:00Z"));
    }

    @Test
    void endWithTheTimeAskedFor() {
        Schedule schedule =
                schedule(ZoneOffset.UTC, row(2, "2026-03-09T00:00", "2026-03-09T23:59", "alice"));

        assertThat(OnCall.gaps(schedule, MONDAY, FRIDAY)).containsExactly(new Gap(MONDAY, FRIDAY));
    }

    @Test
    void areNoneFromMinuteToMinute() {
        Schedule schedule =
                schedule(
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T00:00", "2026-03-03T23:59", "alice"),
                        row(3, "2026-03-04T00:00", "2026-03-05T23:59", "bob"));

        assertThat(OnCall.gaps(schedule, MONDAY, FRIDAY)).isEmpty();
    }

    @Test
    void areNotCutByRowsOfNoLength() {
        Schedule schedule =
                schedule(
                        ZoneId.of("Europe/Berlin"),
                        row(2, "2026-03-29T02:10", "2026-03-29T02:20", "in the skipped hour"));
        Instant from = Instant.parse("2026-03-28T00:00:00Z");
        Instant until = Instant.parse("2026-03-30T00:00:00Z");

        assertThat(OnCall.gaps(schedule, from, until)).containsExactly(new Gap(from, until));
    }

    @Test
    void areTheWholeTimeWithoutRows() {
        assertThat(OnCall.gaps(schedule(ZoneOffset.UTC), MONDAY, FRIDAY))
                .containsExactly(new Gap(MONDAY, FRIDAY));
    }

    @Test
    void areNoneInNoTime() {
        assertThat(OnCall.gaps(schedule(ZoneOffset.UTC), MONDAY, MONDAY)).isEmpty();
    }

    private static Gap gap(String from, String until) {
        return new Gap(Instant.parse(from), Instant.parse(until));
    }
}
