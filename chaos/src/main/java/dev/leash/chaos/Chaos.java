package dev.leash.chaos;

import dev.leash.verification.report.Report;
import dev.leash.verification.report.ReportJson;
import dev.leash.verification.report.ReportText;
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

/** Breaks Leash on purpose for a while, and says what became of it. */
@Command(
        name = "chaos",
        description = {
            "Starts Kafka and every service as processes of their own, reports to them, answers their",
            "mail, kills and hinders them, and judges what became of everything. All on loopback.",
            "Ends with 1 when something that is promised does not hold; docs/proof.md explains."
        },
        mixinStandardHelpOptions = true)
public final class Chaos implements Callable<Integer> {

    private static final int FAILED = 1;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "5",
            description = "How long things are broken; fractions allowed (${DEFAULT-VALUE}).")
    private double minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Decides what is broken, and when; any when not given.")
    private @Nullable Long seed;

    @Option(
            names = "--calm-seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long nothing is broken between two faults (${DEFAULT-VALUE}).")
    private int calmSeconds;

    @Option(
            names = "--reports-per-second",
            paramLabel = "N",
            defaultValue = "12",
            description = "How often something is reported (${DEFAULT-VALUE}).")
    private int reportsPerSecond;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "An empty folder for ledgers, logs and data; a temporary one when not given.")
    private @Nullable Path keep;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Where the report is written as JSON, too.")
    private @Nullable Path json;

    private Chaos() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        // Numbers, upper case and sorting are the same wherever Leash runs.
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
        Run run = new Run(setup, new Say(System.err, InstantSource.system()));
        AtomicBoolean isJudged = new AtomicBoolean();
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().unstarted(() -> close(run, isJudged.get(), folder)));
        Report report = run.run();
        isJudged.set(true);
        System.out.println(ReportText.of(report));
        System.out.printf("seed %d; ledgers, logs and data are in %s%n", setup.seed(), folder);
        if (json != null) {
            ReportJson.write(report, json);
        }
        return report.isPassed() ? 0 : FAILED;
    }

    /** Also when somebody interrupts it: nothing that it started may go on. */
    private static void close(Run run, boolean isJudged, Path folder) {
        try {
            run.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!isJudged) {
            System.err.printf(
                    "Ended before it was judged. Nothing runs any more; ledgers, logs and data are in %s%n",
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
