package dev.leash.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * A crash between the decision to commit and the markers that tell the partitions about it. The log
 * is brought into that state by writing the decision, as the coordinator would, in its own topic.
 */
@Tag("broker")
class HalfCommittedTransactionTest {

    private static final TopicPartition TOPIC = new TopicPartition("paid", 0);
    private static final String DECISIONS = "__transaction_state";

    /** Of a record in that topic: version, producer id, producer epoch, time-out, state. */
    private static final int EPOCH_AT = 2 + 8;

    private static final int STATE_AT = EPOCH_AT + 2 + 4;
    private static final byte ONGOING = 1;
    private static final byte PREPARE_COMMIT = 2;

    @TempDir Path folder;

    @RepeatedTest(3)
    void isCommittedAfterTheRestart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(0, folder)) {
            createTopic(broker);
            leaveATransactionOpen(broker);
            decideToCommit(broker);
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(0, folder)) {
            assertThat(read(broker, List.of(TOPIC), "read_committed"))
                    .extracting(ConsumerRecord::value)
                    .containsExactly(new byte[] {7});
        }
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(client(broker))) {
            admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1))).all().get();
        }
    }

    private static void leaveATransactionOpen(EmbeddedBroker broker) throws Exception {
        KafkaProducer<byte[], byte[]> producer =
                producer(broker, Map.of("transactional.id", "till", "max.block.ms", "30000"));
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC.topic(), new byte[] {7})).get();
        producer.close(Duration.ZERO);
    }

    private static void decideToCommit(EmbeddedBroker broker) throws Exception {
        ConsumerRecord<byte[], byte[]> open = newestDecision(broker);
        ByteBuffer decision = ByteBuffer.wrap(open.value().clone());
        assertThat(decision.get(STATE_AT)).isEqualTo(ONGOING);
        decision.putShort(EPOCH_AT, (short) (decision.getShort(EPOCH_AT) + 1));
        decision.put(STATE_AT, PREPARE_COMMIT);
        // Kafka lets nobody else write there.
        try (KafkaProducer<byte[], byte[]> producer =
                producer(broker, Map.of("client.id", "__admin_client"))) {
            producer.send(
                            new ProducerRecord<>(
                                    DECISIONS, open.partition(), open.key(), decision.array()))
                    .get();
        }
    }

    private static ConsumerRecord<byte[], byte[]> newestDecision(EmbeddedBroker broker) {
        List<TopicPartition> all =
                IntStream.range(0, 4)
                        .mapToObj(each -> new TopicPartition(DECISIONS, each))
                        .toList();
        return read(broker, all, "read_uncommitted").getLast();
    }

    /** Reads until something has come, and then as long as more comes at once. */
    private static List<ConsumerRecord<byte[], byte[]>> read(
            EmbeddedBroker broker, List<TopicPartition> partitions, String isolation) {
        Map<String, Object> settings = client(broker);
        settings.put("isolation.level", isolation);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            boolean more = true;
            for (int poll = 0; poll < 20 && (more || records.isEmpty()); poll++) {
                ConsumerRecords<byte[], byte[]> polled = consumer.poll(Duration.ofMillis(500));
                polled.forEach(records::add);
                more = !polled.isEmpty();
            }
        }
        return records;
    }

    private static KafkaProducer<byte[], byte[]> producer(
            EmbeddedBroker broker, Map<String, Object> more) {
        Map<String, Object> settings = client(broker);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
