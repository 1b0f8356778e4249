package dev.leash.benchmarks;

import dev.leash.benchmarks.Throughput.Run;
import dev.leash.benchmarks.bare.Bare;
import dev.leash.standalone.Leash;
import dev.leash.wire.kafka.KafkaAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The measurements of a run, each with processes of its own.
 *
 * @param seconds how long each step takes
 * @param armed how many deadlines are armed while others fall due
 * @param incidents how many incidents the view has
 */
record Measurements(int seconds, int armed, int incidents) {

    private static final List<Integer> CONNECTIONS = List.of(32, 128, 512, 2048);
    private static final int POSTS_PER_SECOND = 200;
    private static final int COLD_POSTS_PER_SECOND = 20;

    private static final Duration WARMING_STEP = Duration.ofSeconds(20);
    private static final int DUE = 10_000;
    private static final int FEW_INCIDENTS = 1_000;
    private static final int BARE_INCIDENTS = 50_000;
    private static final Duration DUE_OVER = Duration.ofSeconds(10);
    private static final Map<String, String> UNHURRIED =
            Map.of(
                    "INTAKE_REPORTS_PER_SECOND", "1000000",
                    "ESCALATION_DELAY_MINUTES", "1000",
                    "LOG_LEVEL", "ERROR");

    /** No rate limits, since all pages are for one person. */
    private static final Map<String, String> UNLIMITED =
            Map.of(
                    "SLACK_LIMIT", "off",
                    "SMS_LIMIT", "off",
                    "VOICE_LIMIT", "off",
                    "EMAIL_LIMIT", "off");

    List<Figure> throughput() throws IOException {
        Run bare = bare();
        Run leash = leash();
        return List.of(
                Figure.told(
                        "bare pipeline, at " + bare.connections() + " connections",
                        bare.acceptedPerSecond(),
                        "posts/s"),
                Figure.told(
                        "Leash, at " + leash.connections() + " connections",
                        leash.acceptedPerSecond(),
                        "posts/s"),
                Figure.atLeast(
                        0.7,
                        "accepted by Leash to accepted by the bare pipeline",
                        leash.acceptedPerSecond() / bare.acceptedPerSecond(),
                        "ratio"),
                Figure.atMost(0, "refused by Leash meanwhile", (double) leash.refused(), "posts"));
    }

    private Run bare() throws IOException {
        int port = Child.freePort();
        try (Folder folder = Folder.temporary();
                Child bare = bare(port, Child.freePort(), folder.path(), 1)) {
            return new Throughput(port, "/bare")
                    .best(CONNECTIONS, WarmUp.of(bare.process()), step());
        }
    }

    /** A bare pipeline of so many hops, in a process of its own. */
    static Child bare(int port, int kafkaPort, Path folder, int hops) {
        return Child.start(
                "The bare pipeline is ready",
                Bare.class,
                Map.of(),
                List.of("" + port, "" + kafkaPort, folder.toString(), "" + hops));
    }

    private Run leash() throws IOException {
        int port = Child.freePort();
        try (Folder folder = Folder.temporary();
                Child leash = all(port, Child.freePort(), folder.path(), Map.of())) {
            return new Throughput(port, "/webhooks/new_incident_webhook")
                    .best(CONNECTIONS, WarmUp.of(leash.process()), step());
        }
    }

    List<Figure> handing() throws IOException {
        int port = Child.freePort();
        int kafkaPort = Child.freePort();
        try (Folder folder = Folder.temporary();
                Child leash = unlimited(port, kafkaPort, folder.path())) {
            HandoverLatency handing =
                    new HandoverLatency(port, KafkaAccess.plain("127.0.0.1:" + kafkaPort));
            WarmUp.of(leash.process()).by(() -> handing.run(POSTS_PER_SECOND, WARMING_STEP));
            Histogram millis = handing.run(POSTS_PER_SECOND, step().multipliedBy(3));
            return List.of(
                    Figure.atMost(
                            50,
                            "post to delivery handed over, at 200 posts/s: p50",
                            (double) millis.getValueAtPercentile(50),
                            "ms"),
                    Figure.atMost(
                            150,
                            "post to delivery handed over, at 200 posts/s: p99",
                            (double) millis.getValueAtPercentile(99),
                            "ms"),
                    Figure.told(
                            "post to delivery handed over, at 200 posts/s: longest",
                            (double) millis.getMaxValue(),
                            "ms"));
        }
    }

    /** The first minute after a start. */
    List<Figure> cold() throws IOException {
        int port = Child.freePort();
        int kafkaPort = Child.freePort();
        try (Folder folder = Folder.temporary();
                Child _ = unlimited(port, kafkaPort, folder.path())) {
            Histogram millis =
                    new HandoverLatency(port, KafkaAccess.plain("127.0.0.1:" + kafkaPort))
                            .run(COLD_POSTS_PER_SECOND, step().multipliedBy(10));
            String what = "post to delivery handed over, just started, at 20 posts/s: ";
            return List.of(
                    Figure.told(what + "p50", (double) millis.getValueAtPercentile(50), "ms"),
                    Figure.told(what + "p99", (double) millis.getValueAtPercentile(99), "ms"),
                    Figure.told(what + "longest", (double) millis.getMaxValue(), "ms"));
        }
    }

    List<Figure> lateness() throws IOException {
        int port = Child.freePort();
        int kafkaPort = Child.freePort();
        KafkaAccess kafka = KafkaAccess.plain("127.0.0.1:" + kafkaPort);
        try (Folder folder = Folder.temporary();
                Child _ = broker(kafkaPort, folder.path());
                Child _ = escalation(kafka, port, folder.path())) {
            Histogram millis =
                    new Lateness(kafka, () -> Gauge.read(port, "leash_deadlines_armed"))
                            .run(armed, DUE, DUE_OVER);
            return List.of(
                    Figure.told("deadlines armed meanwhile", armed, "armed"),
                    Figure.told(
                            "lateness of 10,000 deadlines due over 10 s: p50",
                            (double) millis.getValueAtPercentile(50),
                            "ms"),
                    Figure.atMost(
                            250,
                            "lateness of 10,000 deadlines due over 10 s: p99",
                            (double) millis.getValueAtPercentile(99),
                            "ms"));
        }
    }

    /** Kafka alone. */
    static Child broker(int kafkaPort, Path folder) {
        return Child.start(
                "Kafka listens",
                Leash.class,
                UNHURRIED,
                List.of(
                        "broker",
                        "--port",
                        "0",
                        "--kafka-port",
                        "" + kafkaPort,
                        "--data",
                        folder.toString()));
    }

    /** Who decides alone. */
    static Child escalation(KafkaAccess kafka, int port, Path folder) {
        return Child.start(
                "listens on port",
                Leash.class,
                withKafka(kafka),
                List.of("escalation", "--port", "" + port, "--data", folder.toString()));
    }

    List<Figure> idleTick() throws IOException {
        double few;
        double many;
        try (Folder folder = Folder.temporary()) {
            few = IdleTick.micros(1_000, folder.path().resolve("few"));
            many = IdleTick.micros(armed, folder.path().resolve("many"));
        }
        return List.of(
                Figure.told("a look at 1,000 armed deadlines while none is due", few, "us"),
                Figure.told(
                        "a look at %,d armed deadlines while none is due".formatted(armed),
                        many,
                        "us"),
                Figure.atMost(2, "the one to the other", many / few, "ratio"));
    }

    List<Figure> view() throws IOException {
        Rate building = new Rate();
        try (Folder folder = Folder.temporary()) {
            double bare = BareInserts.perSecond(folder.path(), Math.min(incidents, BARE_INCIDENTS));
            Histogram few;
            try (ViewVolume small =
                    ViewVolume.build(folder.path().resolve("few"), FEW_INCIDENTS, new Rate())) {
                few = small.lists();
            }
            try (ViewVolume large =
                    ViewVolume.build(folder.path().resolve("many"), incidents, building)) {
                Histogram many = large.lists();
                return List.of(
                        Figure.told("events decoded and inserted bare", bare, "events/s"),
                        Figure.atLeast(
                                50_000,
                                "events folded into the view",
                                building.perSecond(),
                                "events/s"),
                        Figure.atLeast(
                                0.3, "the one to the other", building.perSecond() / bare, "ratio"),
                        Figure.told("a list of 1,000 incidents: p99", millis(few, 99), "ms"),
                        Figure.told(
                                "a list of %,d incidents: p50".formatted(incidents),
                                millis(many, 50),
                                "ms"),
                        Figure.atMost(
                                20,
                                "a list of %,d incidents: p99".formatted(incidents),
                                millis(many, 99),
                                "ms"));
            }
        }
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    private static Map<String, String> withKafka(KafkaAccess kafka) {
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(), "LOG_LEVEL", "INFO");
    }

    /** All of Leash in a process of its own, whose pages are handed over as they come. */
    static Child unlimited(int port, int kafkaPort, Path folder) {
        return all(port, kafkaPort, folder, UNLIMITED);
    }

    /** The same, with a mail server. */
    static Child mailing(int port, int kafkaPort, Path folder, int mailPort) {
        Map<String, String> environment = new HashMap<>(UNLIMITED);
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("SMTP_PORT", "" + mailPort);
        environment.put("SMTP_SECURITY", "none");
        environment.put("SMTP_FROM", "leash@pager.example.org");
        return all(port, kafkaPort, folder, environment);
    }

    private static Child all(int port, int kafkaPort, Path folder, Map<String, String> limits) {
        Map<String, String> environment = new HashMap<>(UNHURRIED);
        environment.putAll(limits);
        return Child.start(
                "Leash is ready",
                Leash.class,
                environment,
                List.of(
                        "up",
                        "--port",
                        "" + port,
                        "--kafka-port",
                        "" + kafkaPort,
                        "--data",
                        folder.toString()));
    }

    private Duration step() {
        return Duration.ofSeconds(seconds);
    }
}
