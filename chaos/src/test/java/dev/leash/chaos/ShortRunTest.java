package dev.leash.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.ReportText;
import dev.leash.verification.report.VerificationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A minute of it with every build: the broker, escalation and the notifier are killed in it. */
@Tag("system")
class ShortRunTest {

    /** With it every process is killed, and the mail server loses its line. */
    private static final long SEED = 134;

    @TempDir Path folder;

    @Test
    void everyPromiseIsKept() throws IOException, InterruptedException {
        Path jar =
                Path.of(System.getProperty("leash.home", ".."))
                        .resolve("standalone/target/leash/leash.jar")
                        .toAbsolutePath();
        Recording.ensure(jar, folder.resolve("recording"));
        Setup setup =
                new Setup(
                        jar,
                        folder.resolve("run"),
                        SEED,
                        Duration.ofSeconds(62),
                        Duration.ofSeconds(8),
                        8);
        ConsoleLog say = new ConsoleLog(System.err, InstantSource.system());
        try (Run run = new Run(setup, say)) {
            VerificationReport report = run.run();

            assertThat(report.isPassed()).as(ReportText.of(report)).isTrue();
            assertThat(report.of(Invariant.ACCEPTED_IS_KEPT).checked()).isGreaterThan(100);
            assertThat(report.of(Invariant.PUNCTUAL_ACROSS_FAULTS).checked()).isPositive();
        }
    }
}
