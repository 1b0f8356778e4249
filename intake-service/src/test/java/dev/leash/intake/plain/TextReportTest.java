package dev.leash.intake.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.leash.http.code.HttpCode;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\u2003", "\ufeff", "\u200b\u3164"})
    void whatSaysNothingIsRefused(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo(HttpCode.EMPTY_BODY);
    }

    @Test
    void whatIsInNoEncodingIsRefused() {
        assertThat(refusal(new byte[] {(byte) 0xff, (byte) 0xfe, 'a'}).code())
                .isEqualTo(HttpCode.NOT_TEXT);
    }

    @Test
    void whatHoldsANulIsNoText() {
        assertThat(refusal("a\0b".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo(HttpCode.NOT_TEXT);
    }

    @Test
    void ofTooMuchTheBeginningIsKept() {
        Report report = understood("x".repeat(Report.MAX_DETAILS_LENGTH + 1));

        assertThat(report.details()).hasSize(Report.MAX_DETAILS_LENGTH);
        assertThat(report.notes()).singleElement(STRING).contains("65537 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,",
        "UTF-16LE,",
        "UTF-16BE,",
        "UTF-32LE,",
        "UTF-8,ISO-8859-1",
        "UTF-16LE,UTF-8"
    })
    void aByteOrderMarkSaysTheEncodingAndIsTakenOff(String charset, @Nullable String declared) {
        byte[] body = "\ufeffGerät\nfällt aus".getBytes(Charset.forName(charset));

        Report report = understood(body, declared == null ? null : Charset.forName(declared));

        assertThat(report.title()).isEqualTo("Gerät");
        assertThat(report.details()).isEqualTo("Gerät\nfällt aus");
        assertThat(report.notes()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252", "UTF-32BE"})
    void withoutAMarkTheSenderSaysIt(String charset) {
        byte[] body = "Gerät fällt aus".getBytes(Charset.forName(charset));

        assertThat(understood(body, Charset.forName(charset)).title()).isEqualTo("Gerät fällt aus");
    }

    @Test
    void whatIsAsciiIsReadAsSuchWhateverItsSenderCallsIt() {
        byte[] body = "It is down".getBytes(StandardCharsets.US_ASCII);

        assertThat(understood(body, StandardCharsets.UTF_16).title()).isEqualTo("It is down");
    }

    @Test
    void whatIsNotUtf8IsReadAsOldMachinesWriteItAndNoted() {
        Report report = understood("Gerät".getBytes(StandardCharsets.ISO_8859_1), null);

        assertThat(report.title()).isEqualTo("Gerät");
        assertThat(report.notes()).singleElement(STRING).contains("Windows-1252");
    }

    @Test
    void whatNobodySeesIsNoTitle() {
        Report report = understood("\u200b\n\u3164\nIt is\u0007 down\u202e\r\nnow");

        assertThat(report.title()).isEqualTo("It is down");
        assertThat(report.details()).isEqualTo("It is down\nnow");
    }

    @Property
    void whateverComesIsAnswered(@ForAll byte[] body) {
        assertThat(TextReport.read(body, null, Severity.MAJOR)).isNotNull();
    }

    private static Report understood(String text) {
        return understood(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Report understood(byte[] body, @Nullable Charset declared) {
        return ((BodyReading.Understood) TextReport.read(body, declared, Severity.MAJOR)).report();
    }

    private static BodyReading.Refused refusal(byte[] body) {
        return (BodyReading.Refused) TextReport.read(body, null, Severity.MAJOR);
    }
}
