package dev.leash.model.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDigestTest {

    private static final Map<String, String> LABELS = Map.of("a", "1", "b", "2");
    private static final Link LINK = new Link("graph", "https://g");

    @Test
    void isTheSameForTheSameReportWhateverWasNotedOfIt() {
        Report report = report("Down", LABELS, List.of(LINK), "key");

        assertThat(ReportDigest.of(report.noting(List.of("read as Windows-1252")), null))
                .isEqualTo(digest("Down", Map.of("b", "2", "a", "1"), List.of(LINK), "key"))
                .hasSize(32);
    }

    @Test
    void isAnotherForWhateverDiffers() {
        assertThat(
                        List.of(
                                digest("Down", LABELS, List.of(LINK), "key"),
                                digest("Up", LABELS, List.of(LINK), "key"),
                                digest("Down", Map.of("a", "12", "b", ""), List.of(LINK), "key"),
                                digest("Down", Map.of("a", "1"), List.of(LINK), "key"),
                                digest("Down", LABELS, List.of(), "key"),
                                digest("Down", LABELS, List.of(LINK), "yek"),
                                digest("Down", LABELS, List.of(LINK), null)))
                .doesNotHaveDuplicates();
    }

    @Test
    void goesByTheSeverityAsItWasSent() {
        Report report = report("Down", LABELS, List.of(LINK), "key");

        assertThat(ReportDigest.of(report.with(Severity.CRITICAL), "sev1"))
                .isEqualTo(ReportDigest.of(report, " SEV1"))
                .isNotEqualTo(ReportDigest.of(report, "sev0"))
                .isNotEqualTo(ReportDigest.of(report, null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,     51a976ff4fb296ce7c9e78bea3022c3f",
                "major,    51a976ff4fb296ce7c9e78bea3022c3f",
                "Critical, 5e311498053dffb4245bb7cc8a1b212d",
            })
    void isAsItWasBeforeWhereTheSeverityIsBuiltIn(@Nullable String severity, String digest) {
        assertThat(ReportDigest.of(report("Down", LABELS, List.of(LINK), "key"), severity))
                .isEqualTo(digest);
    }

    private static String digest(
            String title, Map<String, String> labels, List<Link> links, @Nullable String key) {
        return ReportDigest.of(report(title, labels, links, key), null);
    }

    private static Report report(
            String title, Map<String, String> labels, List<Link> links, @Nullable String key) {
        return new Report(title, "", Severity.MAJOR, labels, links, key, "probe");
    }
}
