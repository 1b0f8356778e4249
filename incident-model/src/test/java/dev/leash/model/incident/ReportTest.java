package dev.leash.model.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.severity.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    @Test
    void ofTextHasItsFirstLineAsTitleAndAllOfItAsDetails() {
        Report report = Report.ofText("\n  Disk full \r\non web-1\n", "probe");

        assertThat(report.title()).isEqualTo("Disk full");
        assertThat(report.details()).isEqualTo("Disk full \non web-1");
        assertThat(report.severity()).isEqualTo(Severity.MAJOR);
        assertThat(report.source()).isEqualTo("probe");
        assertThat(report.dedupKey()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t\r\n", "\u200b\u00a0\u3164", "\0\u202e"})
    void ofTextSaysSomething(String blank) {
        assertThatThrownBy(() -> Report.ofText(blank, "probe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the report is empty; say what is broken");
    }

    @Test
    void ofTextHasALongTitleCutWithAnEllipsis() {
        assertThat(Report.ofText("x".repeat(200), "probe").title()).isEqualTo("x".repeat(200));
        assertThat(Report.ofText("x".repeat(201), "probe").title())
                .isEqualTo("x".repeat(199) + "…");
    }

    @Test
    void ofTextNeverCutsACharacterInHalf() {
        String title = Report.ofText("x".repeat(198) + "🔥🔥", "probe").title();

        assertThat(title).isEqualTo("x".repeat(198) + "…");
    }

    @Test
    void ofTextIsWellFormed() {
        Report report = Report.ofText("\u200b\ncut \ud83d emoji\u0007\r\nnul \0 here", "probe");

        assertThat(report.title()).isEqualTo("cut \ufffd emoji");
        assertThat(report.details()).isEqualTo("cut \ufffd emoji\nnul  here");
        assertThat(report.notes()).isNull();
    }

    @Test
    void ofTextKeepsTheBeginningOfWhatIsTooLongAndSaysSo() {
        Report report = Report.ofText("x".repeat(65_537), "probe");

        assertThat(report.details()).hasSize(65_536).endsWith("x…");
        assertThat(report.notes())
                .containsExactly("The text has 65537 characters; the first 65536 are kept.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "漢", "🔥"})
    void travelsInBriefAndSaysThatThereIsMore(String character) {
        String details = character.repeat(Report.MAX_DETAILS_LENGTH / character.length());
        Report report = Report.ofText(details, "probe").noting(List.of("a note"));

        Report brief = report.brief();

        assertThat(brief.details().getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(Report.MAX_BRIEF_BYTES - 10, Report.MAX_BRIEF_BYTES);
        assertThat(brief.details())
                .startsWith(character.repeat(1_000))
                .endsWith("…\n\n(All 65536 characters are on the page of the incident.)");
        assertThat(brief.notes()).isNull();
        assertThat(brief.brief()).isEqualTo(brief);
    }

    @Test
    void staysAsItIsInBriefWhereItIsShort() {
        Report report = Report.ofText("x".repeat(Report.MAX_BRIEF_BYTES), "probe");

        assertThat(report.brief()).isEqualTo(report);
    }

    @Test
    void keepsAsManyNotesAsThereIsRoomFor() {
        Report report = withTitle("Disk full").noting(Collections.nCopies(25, "n".repeat(600)));

        assertThat(report.notes()).hasSize(Report.MAX_NOTES);
        assertThat(report.noting(List.of("more"))).isEqualTo(report);
        assertThat(withTitle("Disk full").noting(List.of()).notes()).isNull();
        assertThat(withTitle("Disk full").noting(List.of("one\ntwo")).notes())
                .containsExactly("one two");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> withTitle("x".repeat(201)))
                .hasMessage("title has 201 characters; at most 200 are allowed");
        assertThatThrownBy(() -> withTitle(" ")).hasMessage("title is blank");
    }

    @Test
    void refusesTooManyLabelsAndLinksAndLongOnes() {
        Map<String, String> labels =
                IntStream.range(0, 65)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.toMap(Function.identity(), Function.identity()));
        List<Link> links = Collections.nCopies(17, new Link("graph", "https://example.com"));

        assertThatThrownBy(() -> with(labels, List.of()))
                .hasMessage("there are 65 labels; at most 64 are allowed");
        assertThatThrownBy(() -> with(Map.of(), links))
                .hasMessage("there are 17 links; at most 16 are allowed");
        assertThatThrownBy(() -> with(Map.of("host", "x".repeat(513)), List.of()))
                .hasMessage("label 'host' has 513 characters; at most 512 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.com", "", "//example.com"})
    void linksOnlyToTheWeb(String url) {
        assertThatThrownBy(() -> new Link("graph", url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("must start with https:// or http://");
    }

    private static Report withTitle(String title) {
        return new Report(title, "", Severity.MAJOR, Map.of(), List.of(), null, "probe");
    }

    private static Report with(Map<String, String> labels, List<Link> links) {
        return new Report("Disk full", "", Severity.MAJOR, labels, links, null, "probe");
    }
}
