package dev.leash.model.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T20:59:59Z,",
        "2026-03-02T21:00:00Z, 2026-03-03T06:00:00Z",
        "2026-03-03T02:00:00Z, 2026-03-03T06:00:00Z",
        "2026-03-03T05:59:59Z, 2026-03-03T06:00:00Z",
        "2026-03-03T06:00:00Z,",
        "2026-03-03T12:00:00Z,",
    })
    void areHalfOpenAndGoOverMidnight(Instant moment, Instant end) {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN);

        assertThat(night.endAfter(moment).orElse(null)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:59:00Z,",
        "2026-03-02T12:00:00Z, 2026-03-02T13:30:00Z",
        "2026-03-02T13:30:00Z,",
    })
    void mayLieWithinADay(Instant moment, Instant end) {
        QuietHours nap = new QuietHours(LocalTime.of(13, 0), LocalTime.of(14, 30), BERLIN);

        assertThat(nap.endAfter(moment).orElse(null)).isEqualTo(end);
    }

    /**
     * On 29 March 2026 the wall goes from 02:00 to 03:00; on 25 October 02:00 to 03:00 comes twice.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:00:00Z, 2026-03-29T05:00:00Z",
        "2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z",
        "2026-10-25T00:30:00Z, 2026-10-25T06:00:00Z",
        "2026-10-25T01:30:00Z, 2026-10-25T06:00:00Z",
    })
    void endOnTheWallWhenClocksChange(Instant moment, Instant end) {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN);

        assertThat(night.endAfter(moment)).contains(end);
    }

    @Test
    void haveALength() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.of(7, 0), LocalTime.of(7, 0), BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quiet hours from 07:00 until 07:00 have no length");
    }
}
