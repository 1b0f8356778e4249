package dev.leash.notifier.channel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.notification.SendResult;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("broker")
class OutboxTopicTest {

    @TempDir Path folder;

    @Test
    void holdsWhatTheSandboxTook() {
        try (TestBroker broker = TestBroker.start(folder)) {
            KafkaAccess kafka = KafkaAccess.plain(broker.bootstrapServers());
            new Provisioning(kafka).ensure();
            try (Producers producers =
                    Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
                SandboxSender sender =
                        new SandboxSender(
                                TestDispatches.messages(),
                                producers,
                                InstantSource.fixed(TestDispatches.NOW));
                assertThat(sender.send(TestDispatches.page())).isEqualTo(new SendResult.Sent(null));
            }

            assertThat(outbox(kafka))
                    .extracting(OutboxMessage::person)
                    .containsExactly(TestDispatches.ALICE);
        }
    }

    private static List<OutboxMessage> outbox(KafkaAccess kafka) {
        List<OutboxMessage> messages = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Baseline.consumer(kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            TopicPartition only = new TopicPartition(Topics.OUTBOX.name(), 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            await().until(
                            () -> {
                                consumer.poll(Duration.ofMillis(100))
                                        .forEach(
                                                record ->
                                                        messages.add(
                                                                Topics.OUTBOX
                                                                        .codec()
                                                                        .decode(record.value())));
                                return !messages.isEmpty();
                            });
        }
        return messages;
    }
}
