package dev.leash.chaos;

import dev.leash.verification.report.ReportJson;
import dev.leash.verification.report.ReportText;
import dev.leash.verification.report.VerificationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Command that injects faults into a running Leash for a while, and verifies the result. */
@Command(
        name = "chaos",
        description = {
            "Starts Kafka and every service as processes of their own, sends reports, answers the",
            "mail, injects faults, and checks the invariants at the end. All on loopback.",
            "Exits with status 1 if an invariant is violated; docs/proof.md explains."
        },
        mixinStandardHelpOptions = true)
public final class Chaos implements Callable<Integer> {

    private static final int FAILED = 1;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "For how many minutes faults are injected; fractions allowed (${DEFAULT-VALUE}).")
    private double minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the faults and their times; random if not given.")
    private @Nullable Long seed;

    @Option(
            names = "--calm-seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Seconds without a fault between two faults (${DEFAULT-VALUE}).")
    private int calmSeconds;

    @Option(
            names = "--reports-per-second",
            paramLabel = "N",
            defaultValue = "12",
            description = "Reports per second (${DEFAULT-VALUE}).")
    private int reportsPerSecond;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "An empty folder for ledgers, logs and data; a temporary one if not given.")
    private @Nullable Path keep;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "A file to write the report to as JSON, too.")
    private @Nullable Path json;

    private Chaos() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        // The same numbers, upper case and sorting on every machine.
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new Chaos()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = keep == null ? Files.createTempDirectory("leash-chaos-") : keep;
        Setup setup =
                new Setup(
                        jar(),
                        folder.toAbsolutePath(),
                        seed == null ? new Random().nextLong(1_000_000) : seed,
                        Duration.ofMillis(Math.round(minutes * 60_000)),
                        Duration.ofSeconds(calmSeconds),
                        reportsPerSecond);
        Run run = new Run(setup, new ConsoleLog(System.err, InstantSource.system()));
        AtomicBoolean isJudged = new AtomicBoolean();
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().unstarted(() -> close(run, isJudged.get(), folder)));
        VerificationReport report = run.run();
        isJudged.set(true);
        System.out.println(ReportText.of(report));
        System.out.printf("seed %d; ledgers, logs and data are in %s%n", setup.seed(), folder);
        if (json != null) {
            ReportJson.write(report, json);
        }
        return report.isPassed() ? 0 : FAILED;
    }

    /** Also called on an interrupt, so that no started process is left behind. */
    private static void close(Run run, boolean isJudged, Path folder) {
        try {
            run.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!isJudged) {
            System.err.printf(
                    "Ended before the check. All processes were stopped; ledgers, logs and data are in %s%n",
                    folder);
        }
    }

    private static Path jar() {
        Path jar =
                Path.of(System.getProperty("leash.home", "."))
                        .resolve("standalone/target/leash/leash.jar")
                        .toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    "There is no %s. Start this with ./leash chaos, which builds it."
                            .formatted(jar));
        }
        return jar;
    }
}
