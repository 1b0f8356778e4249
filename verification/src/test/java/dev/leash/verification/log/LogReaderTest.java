package dev.leash.verification.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.incident.IncidentCommand;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.verification.Bounds;
import dev.leash.verification.Checker;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.night.Night;
import dev.leash.verification.night.Papers;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.VerificationReport;
import dev.leash.wire.kafka.DeadLetters;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a real log: what is committed, up to where it ends, and nothing else. */
@Tag("broker")
class LogReaderTest {

    @TempDir Path folder;
    private TestBroker broker;
    private KafkaAccess kafka;
    private final Papers papers = night();

    @BeforeEach
    void start() {
        broker = TestBroker.start(folder);
        kafka = KafkaAccess.plain(broker.bootstrapServers());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void aGoodNightPassesOutOfKafkaToo() {
        write();

        VerificationReport report = read();

        assertThat(report.isPassed()).isTrue();
        assertThat(report.of(Invariant.READABLE).checked())
                .isEqualTo(papers.events().size() + papers.deliveryEvents().size());
    }

    @Test
    void whatCannotBeReadAndWhatWasSetAsideIsNamedWithItsPlace() {
        write();
        try (KafkaProducer<String, byte[]> producer = producer(Map.of())) {
            send(producer, record(Topics.EVENTS.name(), "{"));
            ProducerRecord<String, byte[]> letter = record(Topics.DEAD_LETTERS, "{");
            letter.headers()
                    .add(DeadLetters.ORIGIN, "leash.signals-0@7".getBytes(StandardCharsets.UTF_8));
            letter.headers().add(DeadLetters.REASON, "not UTF-8".getBytes(StandardCharsets.UTF_8));
            send(producer, letter);
        }

        VerificationReport report = read();

        assertThat(report.of(Invariant.READABLE).failed()).isEqualTo(1);
        assertThat(report.of(Invariant.READABLE).first().getFirst().where())
                .startsWith("incident.events-");
        assertThat(report.of(Invariant.NOTHING_SET_ASIDE).first().getFirst().what())
                .isEqualTo("leash.signals-0@7: not UTF-8");
    }

    @Test
    void whatWasRetriedCountsNoMore() {
        write();
        try (KafkaProducer<String, byte[]> producer = producer(Map.of())) {
            ProducerRecord<String, byte[]> letter = record(Topics.DEAD_LETTERS, "{");
            letter.headers()
                    .add(DeadLetters.ORIGIN, "leash.signals-0@7".getBytes(StandardCharsets.UTF_8));
            send(producer, letter);
            assertThat(read().of(Invariant.NOTHING_SET_ASIDE).failed()).isEqualTo(1);

            ProducerRecord<String, byte[]> word = record(Topics.DEAD_LETTERS, "");
            word.headers().add(DeadLetters.RETRIED, "0".getBytes(StandardCharsets.UTF_8));
            send(producer, word);
        }

        assertThat(read().of(Invariant.NOTHING_SET_ASIDE).failed()).isZero();
    }

    @Test
    void whatIsNotCommittedIsNotThere() {
        write();
        try (KafkaProducer<String, byte[]> producer =
                producer(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "broken-off"))) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, record(Topics.EVENTS.name(), "{"));

            assertThat(read().isPassed()).isTrue();

            producer.abortTransaction();
        }
        assertThat(read().isPassed()).isTrue();
    }

    @Test
    void aKafkaWithoutLeashIsSaidToBeThat() {
        assertThatThrownBy(this::read).isInstanceOf(UnknownTopicOrPartitionException.class);
    }

    private static Papers night() {
        Night night = new Night(new Random(1));
        for (int number = 1; number <= 20; number++) {
            night.report("Down, " + number, null);
            night.ask("" + number, "alice", new IncidentCommand.Acknowledge());
            night.pass(Duration.ofSeconds(5));
        }
        night.end();
        return night.papers();
    }

    private void write() {
        new Provisioning(kafka).ensure();
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            papers.events()
                    .forEach(
                            event ->
                                    producers
                                            .send(Topics.EVENTS, event.incidentId(), event)
                                            .join());
            papers.deliveryEvents()
                    .forEach(
                            fact ->
                                    producers
                                            .send(
                                                    Topics.NOTIFICATIONS,
                                                    fact.delivery().incidentId(),
                                                    fact)
                                            .join());
        }
    }

    private VerificationReport read() {
        Checker checker = new Checker(Bounds.OF_ANY_LOG, Ledgers.NONE);
        new LogReader(kafka, (_, done, all) -> assertThat(done).isLessThanOrEqualTo(all))
                .read(checker);
        return checker.finish(List.of(), papers.asOf());
    }

    private KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        return PatientProducer.of(settings);
    }

    private static void send(
            KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, byte[]> record(String topic, String value) {
        return new ProducerRecord<>(topic, "1", value.getBytes(StandardCharsets.UTF_8));
    }
}
