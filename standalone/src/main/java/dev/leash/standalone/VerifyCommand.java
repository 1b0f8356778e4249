package dev.leash.standalone;

import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.verification.Bounds;
import dev.leash.verification.Checker;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.log.LogReader;
import dev.leash.verification.report.ReportJson;
import dev.leash.verification.report.ReportText;
import dev.leash.verification.report.VerificationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Command {@code verify}: checks the invariants of a log. */
@Command(
        name = "verify",
        description = {
            "Checks the log against the invariants; changes nothing.",
            "Exits with status 1 if one is violated. docs/proof.md explains each line."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description =
                    "Addresses of the Kafka brokers (KAFKA_BOOTSTRAP_SERVERS, 127.0.0.1:9092).")
    private @Nullable String bootstrap;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "A file to write the report to as JSON, too.")
    private @Nullable Path json;

    @Option(
            names = "--late-seconds",
            paramLabel = "N",
            description =
                    "How late a deadline may be processed. Without it, lateness is measured but not judged, because the log does not say what was down.")
    private @Nullable Integer lateSeconds;

    @Option(
            names = "--max-page-seconds",
            paramLabel = "N",
            description =
                    "Within how many seconds each person to be paged must be sent a message. Without it, this is measured but not judged, because the log does not say what was down.")
    private @Nullable Integer maxPageSeconds;

    @Option(
            names = "--open-minutes",
            paramLabel = "N",
            defaultValue = "30",
            description =
                    "For how many minutes unfinished work counts as open rather than failed (${DEFAULT-VALUE}).")
    private int openMinutes;

    @Override
    public Integer call() throws IOException {
        InstantSource clock = InstantSource.system();
        VerificationReport report = judge(settings(), bounds(), clock.instant());
        System.out.println(ReportText.of(report));
        if (json != null) {
            ReportJson.write(report, json);
        }
        return report.isPassed() ? 0 : FAILED;
    }

    private static VerificationReport judge(Settings settings, Bounds bounds, Instant asOf) {
        Checker checker = new Checker(bounds, Ledgers.NONE);
        try {
            new LogReader(KafkaSettings.access(settings), VerifyCommand::show).read(checker);
        } catch (KafkaException e) {
            throw new RefusedStartException(
                    "The log at %s cannot be read: %s. Name the Kafka brokers with --bootstrap."
                            .formatted(
                                    settings.get(KafkaSettings.BOOTSTRAP_SERVERS), e.getMessage()));
        }
        return checker.finish(List.of(), asOf);
    }

    private Settings settings() {
        Settings settings = Settings.of(System.getenv());
        return bootstrap == null
                ? settings
                : settings.with(Map.of(KafkaSettings.BOOTSTRAP_SERVERS.name(), bootstrap));
    }

    private Bounds bounds() {
        return new Bounds(
                lateSeconds == null ? null : Duration.ofSeconds(lateSeconds),
                Duration.ofMinutes(openMinutes),
                Bounds.OF_ANY_LOG.cancelling(),
                maxPageSeconds == null ? null : Duration.ofSeconds(maxPageSeconds));
    }

    private static void show(String topic, long done, long all) {
        System.err.printf("\r%s: %,d of %,d%s", topic, done, all, done < all ? "" : "\n");
    }
}
