package dev.leash.sheets.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SyncHealthTest {

    private final SyncHealth standing = new SyncHealth();

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
                .containsEntry("export", "an error in Leash; see its log: impossible");
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
