package dev.leash.model.oncall;

import static dev.leash.model.oncall.TestSchedules.row;
import static dev.leash.model.oncall.TestSchedules.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnCallTest {

    private static final Schedule NIGHT_AND_DAY =
            schedule(
                    ZoneOffset.UTC,
                    row(2, "2026-03-02T00:00", "2026-03-02T07:59", "alice", "bob"),
                    row(3, "2026-03-02T08:00", "2026-03-02T23:59", "carol"),
                    row(5, "2026-03-04T00:00", "2026-03-04T23:59", "dave"));

    @Test
    void isTheRowThatCoversTheInstant() {
        assertThat(OnCall.at(NIGHT_AND_DAY, at("2026-03-02T03:00:00Z")))
                .contains(
                        new Shift(
                                2,
                                List.of("alice", "bob"),
                                at("2026-03-02T00:00:00Z"),
                                at("2026-03-02T08:00:00Z")));
    }

    @Test
    void isHalfOpen() {
        assertThat(rowAt("2026-03-01T23:59:59.999999999Z")).isEmpty();
        assertThat(rowAt("2026-03-02T00:00:00Z")).contains(2);
        assertThat(rowAt("2026-03-02T07:59:59.999999999Z")).contains(2);
        assertThat(rowAt("2026-03-02T08:00:00Z")).contains(3);
        assertThat(rowAt("2026-03-02T23:59:59.999999999Z")).contains(3);
        assertThat(rowAt("2026-03-03T00:00:00Z")).isEmpty();
    }

    @Test
    void isTheFirstRowThatMatches() {
        Schedule schedule =
                schedule(
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T10:00", "2026-03-02T10:59", "stand-in"),
                        row(3, "2026-03-02T00:00", "2026-03-02T23:59", "regular"));

        assertThat(OnCall.at(schedule, at("2026-03-02T09:59:59Z")))
                .contains(
                        new Shift(
                                3,
                                List.of("regular"),
                                at("2026-03-02T00:00:00Z"),
                                at("2026-03-02T10:00:00Z")));
        assertThat(OnCall.at(schedule, at("2026-03-02T10:30:00Z")))
                .contains(
                        new Shift(
                                2,
                                List.of("stand-in"),
                                at("2026-03-02T10:00:00Z"),
                                at("2026-03-02T11:00:00Z")));
    }

    @Test
    void doesNotEndWhereARowBehindItBegins() {
        Schedule schedule =
                schedule(
                        ZoneOffset.UTC,
                        row(2, "2026-03-02T00:00", "2026-03-02T23:59", "regular"),
                        row(3, "2026-03-02T10:00", "2026-03-03T09:59", "never first"));

        assertThat(OnCall.at(schedule, at("2026-03-02T09:00:00Z")).orElseThrow().until())
                .isEqualTo(at("2026-03-03T00:00:00Z"));
    }

    @Test
    void isReadOnTheClocksOfTheZone() {
        Schedule schedule =
                schedule(
                        ZoneId.of("Asia/Kolkata"),
                        row(2, "2026-03-02T09:00", "2026-03-02T17:59", "asha"));

        assertThat(OnCall.at(schedule, at("2026-03-02T03:29:59Z"))).isEmpty();
        assertThat(OnCall.at(schedule, at("2026-03-02T03:30:00Z"))).isPresent();
        assertThat(OnCall.at(schedule, at("2026-03-02T12:29:59Z"))).isPresent();
        assertThat(OnCall.at(schedule, at("2026-03-02T12:30:00Z"))).isEmpty();
    }

    @Test
    void isNobodyWithoutRows() {
        assertThat(OnCall.at(schedule(ZoneOffset.UTC), at("2026-03-02T00:00:00Z"))).isEmpty();
        assertThat(OnCall.next(schedule(ZoneOffset.UTC), at("2026-03-02T00:00:00Z"))).isEmpty();
    }

    private static Optional<Integer> rowAt(String instant) {
        return OnCall.rowAt(NIGHT_AND_DAY, at(instant)).map(ScheduleRow::number);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
