package dev.leash.sheets.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCellTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 1, 5, 9, 30);

    private final TimeCell cell = cell("%m-%d-%Y %H:%M");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-05-2026 09:30",
                "1/5/2026 9:30",
                "01-05-2026   09:30 ",
                "01-05-2026\u00A009:30",
                "01-05-2026\u202F9:30\u202FAM",
                "01-05-2026 09:30:00",
                "01-05-2026 09:30:59.999",
                "01-05-2026 9:30 AM",
                "01-05-2026 9:30am",
                "01-05-2026 9:30:15 a.m.",
                "1/5/2026, 9:30:00 AM",
                "'01-05-2026 09:30",
                "\u201901-05-2026 09:30",
                "01\u201305\u20132026 09:30",
                "01\u201105\u20142026 09:30",
                "\u200E01-05-2026 09:30",
                "\uFF10\uFF11-05-2026 09:30",
                "2026-01-05 09:30",
                "2026-1-5 9:30",
                "2026/01/05 09:30",
                "2026-01-05T09:30",
                "2026-01-05t09:30:00",
                "2026-01-05T09:30:00.000",
                "2026-01-05T08:30:00Z",
                "2026-01-05T08:30Z",
                "2026-01-05 08:30 UTC",
                "2026-01-05T13:30+05:00",
                "2026-01-05T13:30:00+0500",
                "46027.39583333",
            })
    void whatCanMeanOneMinuteOnlyIsTaken(String text) {
        assertThat(cell.start(text)).isEqualTo(TimeCell.Said.minute(MORNING));
        assertThat(cell.end(text)).isEqualTo(TimeCell.Said.minute(MORNING));
    }

    @ParameterizedTest
    @CsvSource({
        "01-05-2026 12:00 AM, 2026-01-05T00:00",
        "01-05-2026 12:00 PM, 2026-01-05T12:00",
        "01-05-2026 11:59 PM, 2026-01-05T23:59",
        "01-05-2026 13:30 PM, 2026-01-05T13:30",
        "01-05-2026 23:59:59, 2026-01-05T23:59",
    })
    void twelveIsMidnightOrNoonAndSecondsAreDropped(String text, LocalDateTime minute) {
        assertThat(cell.end(text).minute()).isEqualTo(minute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-05-2026 24:00", "2026-01-05T24:00:00", "01-05-2026 24:00:00"})
    void twentyFourIsTheMidnightThatEndsTheDay(String text) {
        assertThat(cell.end(text).minute()).isEqualTo(LocalDateTime.of(2026, 1, 5, 23, 59));
        assertThat(cell.start(text).minute()).isEqualTo(LocalDateTime.of(2026, 1, 6, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01-05-26 00:00 | its year has two digits but needs four; allowed is one in the format %m-%d-%Y %H:%M (TS_FORMAT), such as 12-31-2026 23:59, or 2026-12-31 23:59",
                "13-01-2026 00:00 | there is no such month; dates are read as %m-%d-%Y (TS_FORMAT): did you mean '01-13-2026 23:59'?",
                "02-29-2027 00:00 | there is no such day: February 2027 has 28 days",
                "2026-02-30 00:00 | there is no such day: February 2026 has 28 days",
                "01-05-2026 | the time of day is missing: did you mean '01-05-2026 23:59'?",
                "2026-01-05 | the time of day is missing: did you mean '01-05-2026 23:59'?",
                "01-05-2026 25:00 | there is no such time of day: 25:00; allowed is one in the format %m-%d-%Y %H:%M (TS_FORMAT), such as 12-31-2026 23:59, or 2026-12-31 23:59",
                "01-05-2026 24:30 | there is no such time of day: 24:30; allowed is one in the format %m-%d-%Y %H:%M (TS_FORMAT), such as 12-31-2026 23:59, or 2026-12-31 23:59",
                "01-05-2026 13:00 AM | there is no such time of day: 13:00; allowed is one in the format %m-%d-%Y %H:%M (TS_FORMAT), such as 12-31-2026 23:59, or 2026-12-31 23:59",
                "05.01.2026 09:30 | this is not a time; allowed is one in the format %m-%d-%Y %H:%M (TS_FORMAT), such as 12-31-2026 23:59, or 2026-12-31 23:59",
                "'' | it is empty; allowed is one in the format %m-%d-%Y %H:%M (TS_FORMAT), such as 12-31-2026 23:59, or 2026-12-31 23:59",
                "2026-01-05T09:30+25:00 | there is no such UTC offset: +25:00; allowed is one in the format %m-%d-%Y %H:%M (TS_FORMAT), such as 12-31-2026 23:59, or 2026-12-31 23:59",
            })
    void whatCanMeanTwoThingsOrNothingIsRefusedWithTheReason(String text, String reason) {
        assertThat(cell.end(text)).isEqualTo(new TimeCell.Said(null, reason));
    }

    @Test
    void aDateThatIsAStartIsAskedForItsFirstMinute() {
        assertThat(cell.start("01-05-2026").reason()).endsWith("did you mean '01-05-2026 00:00'?");
    }

    @Test
    void isoDatesAreTakenWhateverTheFormatIs() {
        for (String pattern :
                new String[] {"%d.%m.%Y %H:%M", "%H:%M %d/%m/%y", "%d %B %Y, %I:%M %p"}) {
            assertThat(cell(pattern).start("2026-01-05T09:30:00Z").minute())
                    .as(pattern)
                    .isEqualTo(MORNING.plusHours(1));
        }
    }

    @Test
    void anIsoDateIsRefusedWhereTheFormatHasTheDayBeforeTheMonth() {
        TimeCell yearDayMonth = cell("%Y-%d-%m %H:%M");

        assertThat(yearDayMonth.start("2026-05-01 09:30").minute()).isEqualTo(MORNING);
        assertThat(yearDayMonth.start("2026-01-25 09:30").reason())
                .isEqualTo(
                        "there is no such month; dates are read as %Y-%d-%m (TS_FORMAT): did you mean '2026-25-01 00:00'?");
    }

    @Test
    void aTimeWithoutAmOrPmIsRefusedWhereTheFormatHasThem() {
        TimeCell halves = cell("%m/%d/%Y %I:%M %p");

        assertThat(halves.start("01/05/2026 09:30").reason())
                .startsWith("AM or PM is missing; allowed is one in the format");
        assertThat(halves.start("01/05/2026 21:30").minute()).isEqualTo(MORNING.plusHours(12));
    }

    private static TimeCell cell(String pattern) {
        return new TimeCell(TimeFormat.of(pattern).orElseThrow(), BERLIN);
    }
}
