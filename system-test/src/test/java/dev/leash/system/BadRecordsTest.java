package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.system.badinput.BadRecords;
import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What nobody should write, written into every topic that something is decided from: what cannot be
 * read is set aside with its reason, and the next report is paged. {@code -Dbad.input.seed=S} makes
 * others.
 */
@Tag("system")
@SuppressWarnings("NullAway.Init")
class BadRecordsTest {

    private static final long SEED = Long.getLong("bad.input.seed", 20_261_121);
    private static final int OF_EACH = 80;

    private static final List<Topic<?>> READ =
            List.of(
                    Topics.SIGNALS,
                    Topics.COMMANDS,
                    Topics.NOTICES,
                    Topics.RECEIPTS,
                    Topics.ANSWERS,
                    Topics.POSTS);

    @TempDir Path data;
    private Product leash;
    private KafkaAccess kafka;
    private Log log;

    @BeforeEach
    void start() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(List.of("alice,alice@example.com,,responder"));
        workbook.schedule(List.of("alice"));
        int kafkaPort = Product.freePort();
        leash = Product.up(data, Product.freePort(), kafkaPort, Map.of("EMAIL_LIMIT", "off"));
        kafka = KafkaAccess.plain("127.0.0.1:" + kafkaPort);
        log = new Log(kafka.bootstrapServers());
    }

    @AfterEach
    void stop() {
        leash.close();
    }

    @Test
    void whatCannotBeReadIsSetAsideAndTheNextReportIsPaged() throws Exception {
        assertAReportIsPaged();
        BadRecords bad = new BadRecords(SEED, log.values(READ));
        List<String> unreadable = new ArrayList<>();
        Map<String, Object> settings = PatientProducer.patient(Baseline.producer(kafka));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Topic<?> topic : READ) {
                for (int number = 0; number < OF_EACH; number++) {
                    ProducerRecord<byte[], byte[]> record = bad.record(topic.name(), number);
                    RecordMetadata at = producer.send(record).get();
                    if (record.value() != null && !isReadable(topic, record.value())) {
                        unreadable.add(
                                "%s-%d@%d".formatted(at.topic(), at.partition(), at.offset()));
                    }
                }
                assertAReportIsPaged();
            }
        }
        assertThat(unreadable).as("seed %d", SEED).hasSizeGreaterThan(OF_EACH);
        await().untilAsserted(
                        () ->
                                assertThat(log.deadLetters())
                                        .as("seed %d", SEED)
                                        .allMatch(letter -> letter.matches("(?s)\\S+: .+"))
                                        .extracting(letter -> letter.split(": ", 2)[0])
                                        .containsAll(unreadable));
    }

    private static boolean isReadable(Topic<?> topic, byte[] value) {
        try {
            topic.codec().decode(value);
            return true;
        } catch (UndecodableException unreadable) {
            return false;
        }
    }

    private void assertAReportIsPaged() {
        String id = leash.web().reported("Good");
        await().untilAsserted(() -> assertThat(Outbox.to(log.outbox(), id, "alice")).isNotEmpty());
    }
}
