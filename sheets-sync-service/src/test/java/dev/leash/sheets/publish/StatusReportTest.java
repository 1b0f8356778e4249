package dev.leash.sheets.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.sheets.work.SyncHealth;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusReportTest {

    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");

    private final SyncHealth standing = new SyncHealth();
    private final DirectorySnapshot held = new DirectorySnapshot();
    private final StatusReport report = new StatusReport(standing, () -> 17);

    @Test
    void hasNothingToTellAsLongAsNothingFails() {
        assertThat(change(NOW)).isEmpty();
    }

    @Test
    void tellsOnceWhatFailsAndOnceThatItWorksAgain() {
        standing.fails("export", "The key is no good.");
        standing.fails("workbook", "The key is no good.");

        assertThat(change(NOW))
                .contains(
                        new OfSheet(
                                "status",
                                "here",
                                NOW,
                                0,
                                null,
                                17,
                                List.of(),
                                List.of("The key is no good.")));
        assertThat(change(NOW.plusSeconds(1))).isEmpty();

        standing.works("export");
        standing.works("workbook");
        assertThat(change(NOW.plusSeconds(2)).orElseThrow().warnings()).isEmpty();
        assertThat(change(NOW.plusSeconds(3))).isEmpty();
    }

    @Test
    void tellsAgainNowAndThen() {
        standing.fails("export", "The key is no good.");
        assertThat(change(NOW)).isPresent();

        assertThat(change(NOW.plus(StatusReport.AGAIN_EVERY).minusSeconds(1))).isEmpty();
        assertThat(change(NOW.plus(StatusReport.AGAIN_EVERY))).isPresent();
    }

    private Optional<OfSheet> change(Instant now) {
        Optional<SheetChange> change = report.change(held, "here", now);
        change.ifPresent(held::take);
        return change.map(SheetChange::record).map(OfSheet.class::cast);
    }
}
