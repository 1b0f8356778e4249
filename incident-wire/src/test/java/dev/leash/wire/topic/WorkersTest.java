package dev.leash.wire.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Dispatch;
import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.RunningBroker;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The share groups that work off the channels' queues. */
@Tag("broker")
class WorkersTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    @ParameterizedTest
    @EnumSource(value = Channel.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyGroupBeginsAtTheBeginningAndSeesWhatIsCommitted(Channel channel) throws Exception {
        KafkaAccess _ = BROKER.provisioned();
        ConfigResource group =
                new ConfigResource(
                        ConfigResource.Type.GROUP,
                        Provisioning.workerGroup(Topics.dispatches(channel)));

        assertThat(configOf(group))
                .containsEntry("share.auto.offset.reset", "earliest")
                .containsEntry("share.isolation.level", "read_committed")
                .containsEntry("share.record.lock.duration.ms", "30000");
    }

    @Test
    void aWorkerThatComesLaterGetsWhatWasAskedBefore() throws Exception {
        KafkaAccess kafka = BROKER.provisioned();
        Topic<Dispatch> queue = Topics.dispatches(Channel.SMS);
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            producers.send(queue, "sign-in-1", signIn("sign-in-1")).get();
        }

        assertThat(work(kafka, queue, 1)).containsExactly("sign-in-1");
    }

    @Test
    void aWorkerDoesNotGetWhatWasTakenBack() throws Exception {
        KafkaAccess kafka = BROKER.provisioned();
        Topic<Dispatch> queue = Topics.dispatches(Channel.VOICE);
        try (KafkaProducer<String, byte[]> producer = transactional(kafka)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(queue.name(), "taken back", new byte[0])).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(queue.name(), "meant", new byte[0])).get();
            producer.commitTransaction();
        }

        assertThat(work(kafka, queue, 1)).containsExactly("meant");
    }

    private static List<String> work(KafkaAccess kafka, Topic<?> queue, int count) {
        List<String> keys = new ArrayList<>();
        try (KafkaShareConsumer<String, byte[]> worker =
                new KafkaShareConsumer<>(
                        Baseline.worker(kafka, Provisioning.workerGroup(queue), 1),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            worker.subscribe(List.of(queue.name()));
            await().until(
                            () -> {
                                for (ConsumerRecord<String, byte[]> record :
                                        worker.poll(Duration.ofMillis(200))) {
                                    keys.add(record.key());
                                    worker.acknowledge(record, AcknowledgeType.ACCEPT);
                                }
                                worker.commitSync();
                                return keys.size() >= count;
                            });
        }
        return keys;
    }

    private static KafkaProducer<String, byte[]> transactional(KafkaAccess kafka) {
        Map<String, Object> settings = Baseline.producer(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "workers-test");
        return PatientProducer.of(settings);
    }

    private static Dispatch signIn(String id) {
        return new Dispatch.SignIn(id, "alice", "alice@example.com", "https://x", Instant.EPOCH);
    }

    private static Map<String, String> configOf(ConfigResource group) throws Exception {
        try (Admin admin = BROKER.admin()) {
            Config config =
                    requireNonNull(admin.describeConfigs(List.of(group)).all().get().get(group));
            return config.entries().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    entry -> entry.name(), entry -> entry.value()));
        }
    }
}
