package dev.leash.model.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wall-clock times against instants read off an almanac. */
class WallClockTest {

    @ParameterizedTest
    @CsvSource({
        "UTC,                 2026-03-02T09:00, 2026-03-02T09:00:00Z",
        "America/New_York,    2026-01-15T09:00, 2026-01-15T14:00:00Z",
        "America/New_York,    2026-07-15T09:00, 2026-07-15T13:00:00Z",
        "Europe/Berlin,       2026-01-15T09:00, 2026-01-15T08:00:00Z",
        "Europe/Berlin,       2026-07-15T09:00, 2026-07-15T07:00:00Z",
        "Australia/Lord_Howe, 2026-01-15T09:00, 2026-01-14T22:00:00Z",
        "Australia/Lord_Howe, 2026-07-15T09:00, 2026-07-14T22:30:00Z",
        "Asia/Kolkata,        2026-03-29T02:30, 2026-03-28T21:00:00Z",
        "America/St_Johns,    2026-01-15T09:00, 2026-01-15T12:30:00Z",
    })
    void anOrdinaryTimeIsOneInstant(ZoneId zone, LocalDateTime time, Instant instant) {
        assertThat(WallClock.first(time, zone)).isEqualTo(instant);
        assertThat(WallClock.endOfMinute(time, zone)).isEqualTo(instant.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2026-11-01T01:30, 2026-11-01T05:30:00Z, 2026-11-01T06:30:00Z",
        "America/New_York,    2026-11-01T01:00, 2026-11-01T05:00:00Z, 2026-11-01T06:00:00Z",
        "America/New_York,    2026-11-01T01:59, 2026-11-01T05:59:00Z, 2026-11-01T06:59:00Z",
        "Europe/Berlin,       2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
        "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z, 2026-04-04T15:15:00Z",
        "America/St_Johns,    2026-11-01T01:15, 2026-11-01T03:45:00Z, 2026-11-01T04:45:00Z",
        "America/St_Johns,    2010-11-06T23:30, 2010-11-07T02:00:00Z, 2010-11-07T03:00:00Z",
    })
    void aTimeShownTwiceStartsAtTheFirstShowingAndEndsAtTheLast(
            ZoneId zone, LocalDateTime time, Instant first, Instant last) {
        assertThat(WallClock.first(time, zone)).isEqualTo(first);
        assertThat(WallClock.endOfMinute(time, zone)).isEqualTo(last.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2026-03-08T02:00, 2026-03-08T07:00:00Z",
        "America/New_York,    2026-03-08T02:59, 2026-03-08T07:00:00Z",
        "Europe/Berlin,       2026-03-29T02:30, 2026-03-29T01:00:00Z",
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:30:00Z",
        "America/St_Johns,    2026-03-08T02:30, 2026-03-08T05:30:00Z",
        "Pacific/Apia,        2011-12-30T12:00, 2011-12-30T10:00:00Z",
    })
    void aTimeThatIsSkippedIsTheInstantOfTheJump(ZoneId zone, LocalDateTime time, Instant jump) {
        assertThat(WallClock.first(time, zone)).isEqualTo(jump);
        assertThat(WallClock.endOfMinute(time, zone)).isEqualTo(jump);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2026-03-08T01:59, 2026-03-08T07:00:00Z",
        "America/New_York,    2026-11-01T00:59, 2026-11-01T05:00:00Z",
        "Europe/Berlin,       2026-03-29T01:59, 2026-03-29T01:00:00Z",
        "Australia/Lord_Howe, 2026-10-04T01:59, 2026-10-03T15:30:00Z",
    })
    void theLastMinuteBeforeAChangeEndsWithIt(ZoneId zone, LocalDateTime minute, Instant change) {
        assertThat(WallClock.endOfMinute(minute, zone)).isEqualTo(change);
    }
}
