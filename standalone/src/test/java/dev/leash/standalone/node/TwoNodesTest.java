package dev.leash.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.incident.IncidentRecord;
import dev.leash.verification.Bounds;
import dev.leash.verification.Checker;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.log.LogReader;
import dev.leash.verification.report.ReportText;
import dev.leash.verification.report.VerificationReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** N nodes do what one node does: here two, of which one leaves and comes back. */
@Tag("broker")
class TwoNodesTest {

    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final int REPORTS = 40;

    @TempDir Path folder;

    @Test
    void everyDeadlineIsMetOnceWhicheverNodeHasIt() throws Exception {
        try (Site site = Site.start(folder);
                Node one = node(site, "one")) {
            try (Node two = node(site, "two")) {
                await().until(() -> one.app().isRunning() && two.app().isRunning());
                report(site, "early-");
                await().until(() -> met(one) > 0 && met(two) > 0);
            }
            report(site, "alone-");
            awaitPagesOf(2 * REPORTS, site);

            try (Node again = node(site, "two")) {
                await().until(() -> met(again) > 0);
                report(site, "late-");
                awaitPagesOf(3 * REPORTS, site);
            }
            VerificationReport judged = judge(site);
            assertThat(judged.isPassed()).as(ReportText.of(judged)).isTrue();
        }
    }

    private Node node(Site site, String name) {
        return Node.start(site, name, folder, DELAY);
    }

    private static int met(Node node) {
        return node.met().get();
    }

    private static void report(Site site, String prefix) {
        for (int one = 0; one < REPORTS; one++) {
            site.report(prefix + one);
        }
    }

    /** Everything that was reported until now is still paged for. */
    private static void awaitPagesOf(int reported, Site site) {
        Instant now = Instant.now();
        await().untilAsserted(
                        () ->
                                assertThat(site.pages())
                                        .filteredOn(page -> page.at().isAfter(now))
                                        .extracting(IncidentRecord::incidentId)
                                        .satisfies(
                                                incidents ->
                                                        assertThat(Set.copyOf(incidents))
                                                                .hasSize(reported)));
    }

    private static VerificationReport judge(Site site) {
        Checker checker = new Checker(Bounds.OF_ANY_LOG, Ledgers.NONE);
        new LogReader(site.kafka(), (_, _, _) -> {}).read(checker);
        return checker.finish(List.of(), Instant.now());
    }
}
