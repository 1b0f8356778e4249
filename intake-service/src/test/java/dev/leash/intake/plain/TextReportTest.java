package dev.leash.intake.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Report;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    @Test
    void theFirstLineIsTheTitleAndTheWholeTextTheDetails() {
        Report report = understood("Database down\nerror rate 15%\n");

        assertThat(report.title()).isEqualTo("Database down");
        assertThat(report.details()).isEqualTo("Database down\nerror rate 15%");
        assertThat(report.source()).isEqualTo("webhook");
    }

    @Test
    void aLongFirstLineIsShortenedInTheTitleOnly() {
        String line = "x".repeat(Report.MAX_TITLE_LENGTH + 1);

        assertThat(understood(line).title()).hasSize(Report.MAX_TITLE_LENGTH).endsWith("…");
        assertThat(understood(line).details()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\u2003"})
    void whatSaysNothingIsRefused(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("empty_body");
    }

    @Test
    void whatIsNotUtf8IsRefusedRatherThanMangled() {
        assertThat(refusal(new byte[] {(byte) 0xff, (byte) 0xfe, 'a'}).code())
                .isEqualTo("not_text");
    }

    @Test
    void whatHoldsANulIsNoText() {
        assertThat(refusal("a\0b".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("not_text");
    }

    @Test
    void tooMuchIsRefusedWithTheLimit() {
        Read.Refused refused =
                refusal("x".repeat(Report.MAX_DETAILS_LENGTH + 1).getBytes(StandardCharsets.UTF_8));

        assertThat(refused.message()).contains("65537 characters").contains("at most 65536");
    }

    @Property
    void whateverComesIsAnswered(@ForAll byte[] body) {
        assertThat(TextReport.read(body)).isNotNull();
    }

    private static Report understood(String text) {
        return ((Read.Understood) TextReport.read(text.getBytes(StandardCharsets.UTF_8))).report();
    }

    private static Read.Refused refusal(byte[] body) {
        return (Read.Refused) TextReport.read(body);
    }
}
