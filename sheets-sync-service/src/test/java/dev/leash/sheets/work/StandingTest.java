package dev.leash.sheets.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StandingTest {

    private final Standing standing = new Standing();

    @Test
    void knowsWhatFailsAndWhy() {
        standing.fails("workbook", new IOException("disk full"));
        standing.fails("export", "no broker");

        assertThat(standing.failing())
                .containsEntry("workbook", "disk full")
                .containsEntry("export", "no broker");
    }

    @Test
    void knowsWhatFailsByMistake() {
        standing.failsUnexpectedly("export", new IllegalStateException("impossible"));

        assertThat(standing.failing())
                .containsEntry(
                        "export", "a mistake in Leash, which its log tells more of: impossible");
    }

    @Test
    void forgetsWhatWorksAgain() {
        standing.fails("workbook", "disk full");
        standing.works("workbook");
        standing.works("never failed");

        assertThat(standing.failing()).isEmpty();
    }

    @Test
    void keepsTheLatestReason() {
        standing.fails("workbook", "disk full");
        standing.fails("workbook", "not a folder");

        assertThat(standing.failing()).containsEntry("workbook", "not a folder").hasSize(1);
    }
}
