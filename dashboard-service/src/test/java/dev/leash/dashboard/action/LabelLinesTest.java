package dev.leash.dashboard.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leash.dashboard.web.PageRefusal;
import dev.leash.model.incident.Report;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelLinesTest {

    @Test
    void areReadAsTheyAreWritten() {
        Map<String, String> labels =
                Map.of("service", "billing", "query", "a=b&c=d", "empty", "", "città", "Forlì");

        assertThat(LabelLines.read(LabelLines.of(labels))).isEqualTo(labels);
    }

    @Test
    void blankLinesAndBlanksAroundSayNothing() {
        assertThat(LabelLines.read("\r\n service = billing \r\n\t\r\n"))
                .isEqualTo(Map.of("service", "billing"));
        assertThat(LabelLines.read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing", "=billing", " = ", "a=1\na=2"})
    void aLineThatIsNoLabelIsRefused(String lines) {
        assertThatExceptionOfType(PageRefusal.class).isThrownBy(() -> LabelLines.read(lines));
    }

    @Test
    void noMoreAreReadThanAReportMayHave() {
        assertThat(LabelLines.read(lines(Report.MAX_LABELS))).hasSize(Report.MAX_LABELS);
        assertThatExceptionOfType(PageRefusal.class)
                .isThrownBy(() -> LabelLines.read(lines(Report.MAX_LABELS + 1)));
        assertThatExceptionOfType(PageRefusal.class)
                .isThrownBy(() -> LabelLines.read("a=" + "x".repeat(513)));
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "label-" + number + "=x")
                .collect(Collectors.joining("\n"));
    }
}
