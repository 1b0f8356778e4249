package dev.leash.sheets.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2025, 3, 9, 14, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%m-%d-%Y %H:%M    | 03-09-2025 14:05",
                "%Y-%m-%dT%H:%M:%S | 2025-03-09T14:05:00",
                "%d.%m.%y %H:%M    | 09.03.25 14:05",
                "%m/%d/%Y %I:%M %p | 03/09/2025 02:05 PM",
                "%d %B %Y, %H:%M   | 09 March 2025, 14:05",
                "%b %e %Y %H:%M    | Mar  9 2025 14:05",
                "%Y-%j %H.%M       | 2025-068 14.05",
                "%Y%m%d%H%M        | 202503091405",
                "100%% %Y-%m-%d %H:%M | 100% 2025-03-09 14:05",
            })
    void writesAndReadsEachDirective(String pattern, String text) {
        TimeFormat format = format(pattern);

        assertThat(format.write(TIME)).isEqualTo(text);
        assertThat(format.read(text)).contains(TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/09/2025 14:05",
                "3-9-2025 14:5",
                "3/9/2025 14:05",
                "  03-09-2025   14:05 ",
                "03-09-2025\t14:05",
            })
    void readsWhatSpreadsheetsMakeOfATime(String text) {
        assertThat(format("%m-%d-%Y %H:%M").read(text)).contains(TIME);
    }

    @Test
    void readsADashWhereTheFormatHasASlash() {
        assertThat(format("%m/%d/%Y %H:%M").read("03-09-2025 14:05")).contains(TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "%d %b %Y %I:%M %p, 09 mar 2025 02:05 pm",
        "%d %B %Y %I:%M %p, 9 MARCH 2025 2:05 Pm",
    })
    void readsNamesInAnyCase(String pattern, String text) {
        assertThat(format(pattern).read(text)).contains(TIME);
    }

    @Test
    void dropsSeconds() {
        assertThat(format("%Y-%m-%d %H:%M:%S").read("2025-03-09 14:05:59")).contains(TIME);
    }

    @Test
    void takesMidnightAndNoonForTwelve() {
        TimeFormat format = format("%Y-%m-%d %I:%M %p");

        assertThat(format.read("2025-03-09 12:00 AM")).contains(LocalDateTime.of(2025, 3, 9, 0, 0));
        assertThat(format.read("2025-03-09 12:00 PM"))
                .contains(LocalDateTime.of(2025, 3, 9, 12, 0));
    }

    @ParameterizedTest
    @CsvSource({"68, 2068", "69, 1969", "99, 1999", "00, 2000"})
    void placesYearsOfTwoDigitsAsPosixDoes(String year, int expected) {
        assertThat(format("%y-%m-%d %H:%M").read(year + "-03-09 14:05"))
                .contains(TIME.withYear(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "02-30-2025 10:00",
                "02-29-2025 10:00",
                "13-01-2025 10:00",
                "01-01-2025 24:00",
                "01-01-2025 10:60",
                "01-01-2025",
                "01-01-25 10:00",
                "01-01-2025 10:00 UTC",
                "01-01--2025 10:00",
                "+1-01-2025 10:00",
            })
    void readsNothingThatIsNoMinute(String text) {
        assertThat(format("%m-%d-%Y %H:%M").read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yyyy-MM-dd HH:mm",
                "%Y-%m-%d",
                "%H:%M",
                "%m-%d %H:%M",
                "%Y-%m-%d %H",
                "%Y-%m-%d %I:%M",
                "%Y-%m-%d %H:%M %Z",
                "%Y-%m-%d %H:%M %z",
                "%Y-%m-%d %H:%M %",
                "%Q",
                "%Y-%d %H:%M",
                "%e%y%m %H:%M",
            })
    void refusesFormatsThatDoNotNameEveryMinute(String pattern) {
        assertThat(TimeFormat.of(pattern)).isEmpty();
    }

    @Test
    void namesEveryDirectiveThatIsAllowed() {
        assertThat(TimeFormat.ALLOWED)
                .contains("%m-%d-%Y %H:%M")
                .endsWith("%Y %y %m %B %b %d %e %j %H %I %p %M %S %%");
    }

    @Test
    void toleratesLeapDays() {
        assertThat(format("%m-%d-%Y %H:%M").read("02-29-2028 00:00"))
                .contains(LocalDateTime.of(2028, 2, 29, 0, 0));
    }

    private static TimeFormat format(String pattern) {
        return TimeFormat.of(pattern).orElseThrow();
    }
}
