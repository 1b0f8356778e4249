package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimesTest {

    private static final Instant WINTER = Instant.parse("2026-12-01T23:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "UTC,23:45 UTC",
        "Z,23:45 UTC",
        "Etc/UTC,23:45 UTC",
        "Europe/Berlin,00:45 CET",
        "America/New_York,18:45 EST",
        "Asia/Kolkata,05:15 IST",
        "+05:45,05:30 UTC+05:45"
    })
    void aTimeIsToldOnItsReadersClocksAndSaysOnWhose(String zone, String words) {
        assertThat(LocalTimes.of(WINTER, ZoneId.of(zone)).words(WINTER.plusSeconds(900)))
                .isEqualTo(words);
    }

    @Test
    void theAbbreviationIsThatOfTheMoment() {
        Instant summer = Instant.parse("2026-07-01T12:00:00Z");

        assertThat(LocalTimes.of(summer, ZoneId.of("Europe/Berlin")).words(summer))
                .isEqualTo("14:00 CEST");
    }

    @Test
    void theDayIsToldWhereItIsAnotherOneOnTheReadersClocks() {
        LocalTimes berlin =
                LocalTimes.of(Instant.parse("2026-12-01T22:30:00Z"), ZoneId.of("Europe/Berlin"));

        assertThat(berlin.words(Instant.parse("2026-12-01T22:59:00Z"))).isEqualTo("23:59 CET");
        assertThat(berlin.words(Instant.parse("2026-12-01T23:00:00Z")))
                .isEqualTo("00:00 CET on 2 December 2026");
    }

    @Test
    void slackShowsItOnTheClocksOfWhoeverLooks() {
        LocalTimes slack = LocalTimes.of(WINTER, ZoneId.of("Europe/Berlin")).shownBySlack();

        assertThat(SlackText.escaped("Answer by " + slack.words(WINTER) + ", or <else>"))
                .isEqualTo("Answer by <!date^1796167800^{time}|00:30 CET>, or &lt;else&gt;");
        assertThat(SlackText.escaped(slack.words(WINTER.plusSeconds(86_400))))
                .isEqualTo("<!date^1796254200^{time} on {date}|00:30 CET on 3 December 2026>");
    }

    @Test
    void noReportBringsItsOwn() {
        String report = "\u00011\u0002x\u0002y\u0003 <!date^1^{time}|x>";

        assertThat(SlackText.escaped(Harmless.line(report, 99))).doesNotContain("<");
    }
}
