package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.RunningBroker;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import javax.management.ObjectName;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a tail reads. */
@Tag("broker")
class TopicReaderTest {

    @RegisterExtension static final RunningBroker BROKER = RunningBroker.thatRestarts();

    private Reading reading;

    @BeforeEach
    void provision(TestInfo test) {
        KafkaAccess _ = BROKER.provisioned();
        reading = new Reading(test.getTestMethod().orElseThrow().getName() + "-");
    }

    @Test
    void readsEveryPartition() {
        try (TopicReader tail = Reading.tail(BROKER.kafka())) {
            assertThat(tail.partitions()).hasSize(KafkaAccess.DEFAULT_PARTITIONS);
            tail.skipToEnd();
            Future<?> run = reading.of(tail);

            List<String> keys = List.of("a", "b", "c", "d", "e", "f", "g", "h");
            keys.forEach(key -> reading.send(BROKER.kafka(), key));

            await().until(() -> reading.seen().size() == keys.size());
            assertThat(reading.seen())
                    .map(key -> key.replace(reading.prefix(), ""))
                    .hasSameElementsAs(keys);
            assertThat(run).isNotDone();
        }
    }

    @Test
    void passesOverWhatWasThereBefore() {
        reading.send(BROKER.kafka(), "before");
        try (TopicReader tail = Reading.tail(BROKER.kafka())) {
            tail.skipToEnd();
            reading.send(BROKER.kafka(), "after");
            Future<?> _ = reading.of(tail);

            await().until(() -> !reading.seen().isEmpty());
            assertThat(reading.seen()).containsExactly(reading.prefix() + "after");
        }
    }

    @Test
    void beginsWhereItIsTold() {
        reading.send(BROKER.kafka(), "first");
        try (TopicReader tail = Reading.tail(BROKER.kafka())) {
            tail.consumer().seekToBeginning(tail.partitions());
            Future<?> _ = reading.of(tail);

            await().until(() -> reading.seen().contains(reading.prefix() + "first"));
        }
    }

    @Test
    void refusesATopicThatIsNotThere() {
        assertThatThrownBy(
                        () ->
                                TopicReader.of(
                                        BROKER.kafka(), List.of(Reading.TOPIC, "nobody.made.me")))
                .isInstanceOf(UnknownTopicOrPartitionException.class)
                .hasMessage("topic nobody.made.me does not exist; it has to be provisioned first");
    }

    @Test
    void doesNotSeeWhatWasTakenBack() {
        try (TopicReader tail = Reading.tail(BROKER.kafka());
                KafkaProducer<String, byte[]> producer = transactional()) {
            tail.skipToEnd();
            Future<?> _ = reading.of(tail);
            producer.initTransactions();

            producer.beginTransaction();
            Future<?> _ = producer.send(record("taken back"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            Future<?> _ = producer.send(record("meant"));
            producer.commitTransaction();

            await().until(() -> !reading.seen().isEmpty());
            assertThat(reading.seen()).containsExactly(reading.prefix() + "meant");
        }
    }

    @Test
    void goesOnAfterTheBrokerWasAway() {
        try (TopicReader tail = Reading.tail(BROKER.kafka())) {
            tail.skipToEnd();
            Future<?> run = reading.of(tail);
            reading.send(BROKER.kafka(), "before");
            await().until(() -> reading.seen().contains(reading.prefix() + "before"));

            BROKER.restart();
            reading.send(BROKER.kafka(), "after");

            await().until(() -> reading.seen().contains(reading.prefix() + "after"));
            assertThat(reading.seen())
                    .containsExactly(reading.prefix() + "before", reading.prefix() + "after");
            assertThat(run).isNotDone();
        }
    }

    @Test
    void saysWhenKafkaDoesNotAnswerAndLeavesNothingOpen() throws Exception {
        KafkaAccess nowhere =
                new KafkaAccess("127.0.0.1:1", Map.of("client.id", "tail-nowhere"), 1, (short) 1);

        assertThatThrownBy(() -> TopicReader.of(nowhere, List.of(Reading.TOPIC)))
                .isInstanceOf(KafkaException.class);
        assertThat(
                        ManagementFactory.getPlatformMBeanServer()
                                .isRegistered(
                                        new ObjectName(
                                                "kafka.consumer:type=app-info,id=tail-nowhere")))
                .as("whether the consumer is still open")
                .isFalse();
    }

    private ProducerRecord<String, byte[]> record(String key) {
        return new ProducerRecord<>(Reading.TOPIC, reading.prefix() + key, new byte[0]);
    }

    private static KafkaProducer<String, byte[]> transactional() {
        Map<String, Object> settings = Baseline.producer(BROKER.kafka());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "tail-test");
        return PatientProducer.of(settings);
    }
}
