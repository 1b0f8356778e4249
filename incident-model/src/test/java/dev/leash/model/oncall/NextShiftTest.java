package dev.leash.model.oncall;

import static dev.leash.model.oncall.TestSchedules.row;
import static dev.leash.model.oncall.TestSchedules.rowOf;
import static dev.leash.model.oncall.TestSchedules.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextShiftTest {

    private static final Schedule SCHEDULE =
            schedule(
                    ZoneOffset.UTC,
                    row(2, "2026-03-02T10:00", "2026-03-02T10:59", "stand-in"),
                    row(3, "2026-03-02T00:00", "2026-03-02T23:59", "regular"),
                    row(4, "2026-03-04T00:00", "2026-03-04T23:59", "late"));

    @Test
    void beginsWhereAnotherRowTakesOver() {
        assertThat(nextAfter("2026-03-02T09:00:00Z")).contains(2);
    }

    @Test
    void isTheRowBelowAgainOnceAStandInIsDone() {
        assertThat(nextAfter("2026-03-02T10:30:00Z")).contains(3);
    }

    @Test
    void isFoundBeyondAGap() {
        assertThat(nextAfter("2026-03-02T12:00:00Z")).contains(4);
    }

    @Test
    void isFoundFromWithinAGapAndFromBeforeTheFirst() {
        assertThat(nextAfter("2026-03-03T12:00:00Z")).contains(4);
        assertThat(nextAfter("2026-01-01T00:00:00Z")).contains(3);
    }

    @Test
    void isNotTheOneThatBeginsAtThisInstant() {
        assertThat(nextAfter("2026-03-02T10:00:00Z")).contains(3);
    }

    @Test
    void doesNotBeginWhereARowBehindTheCurrentOneDoes() {
        Schedule schedule =
                schedule(
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T00:00", "2026-03-02T23:59", "regular"),
                        row(3, "2026-03-02T10:00", "2026-03-03T09:59", "behind"));

        assertThat(nextAfter(schedule, "2026-03-02T09:00:00Z")).contains(3);
    }

    @Test
    void isNobodyInTheLastShiftAndAfterIt() {
        assertThat(nextAfter("2026-03-04T12:00:00Z")).isEmpty();
        assertThat(nextAfter("2026-03-05T00:00:00Z")).isEmpty();
    }

    private static Optional<Integer> nextAfter(Schedule schedule, String instant) {
        return FinalSchedule.of(schedule)
                .next(Instant.parse(instant))
                .map(span -> rowOf(span).number());
    }

    private static Optional<Integer> nextAfter(String instant) {
        return nextAfter(SCHEDULE, instant);
    }
}
