package dev.leash.benchmarks;

import dev.leash.model.directory.Channel;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** What is written when one large report pages many people on all of their channels. */
final class LargePage {

    private static final int PEOPLE = 20;
    private static final int REPORT_BYTES = 64 * 1024;
    private static final long TOLD_WITHIN_SECONDS = 60;
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(3);

    private LargePage() {}

    static List<Figure> run() throws IOException {
        int port = Child.freePort();
        int kafkaPort = Child.freePort();
        KafkaAccess kafka = KafkaAccess.plain("127.0.0.1:" + kafkaPort);
        try (Folder folder = Folder.temporary();
                Child child = Measurements.unlimited(port, kafkaPort, folder.path());
                Producers producers = Producers.to(kafka);
                Meter meter = Meter.of(child.process(), kafkaPort)) {
            People.publish(producers, PEOPLE);
            Pause.millis(SETTLES_WITHIN.toMillis());
            Meter.Use before = meter.read();
            int told = page(port, kafka);
            Pause.millis(SETTLES_WITHIN.toMillis());
            return List.of(
                    Figure.atLeast(
                            PEOPLE * Channel.ALL.size(),
                            "messages of a 64 K report to 20 people on four channels",
                            told,
                            "messages"),
                    Figure.atMost(
                            1,
                            "written for them, the sandbox's copies included",
                            (meter.read().bytes() - before.bytes()) / (1024.0 * 1024),
                            "MB"));
        }
    }

    /** Reports it, and says how many messages the sandbox took. */
    private static int page(int port, KafkaAccess kafka) throws IOException {
        TopicReader outbox = TopicReader.of(kafka, List.of(Topics.OUTBOX.name()));
        outbox.skipToEnd();
        try (KafkaConsumer<String, byte[]> messages = outbox.consumer();
                Posts posts = new Posts(port, "/webhooks/new_incident_webhook")) {
            String id = posts.post(report()).body().replaceAll("\\D", "");
            int told = 0;
            long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(TOLD_WITHIN_SECONDS);
            while (told < PEOPLE * Channel.ALL.size() && System.nanoTime() < giveUpAt) {
                for (var record : messages.poll(Duration.ofMillis(100))) {
                    OutboxMessage message = Topics.OUTBOX.codec().decode(record.value());
                    told += id.equals(message.incidentId()) ? 1 : 0;
                }
            }
            return told;
        }
    }

    /** Lines as a log has them, of which no two are alike. */
    private static String report() {
        StringBuilder report = new StringBuilder("Checkout answers 500\n");
        for (int line = 0; report.length() < REPORT_BYTES - 100; line++) {
            report.append("2026-11-30T12:%02d:%02d ".formatted(line / 60 % 60, line % 60))
                    .append(
                            "ERROR checkout-%d upstream timed out after %d ms, trace %016x%n"
                                    .formatted(
                                            line % 7,
                                            900 + line * 37 % 4_000,
                                            line * 0x9E3779B97F4A7C15L));
        }
        return report.toString();
    }
}
