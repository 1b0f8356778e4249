package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.escalation.configuration.ConfigurationTopology;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.ConfigurationRecord;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.incident.Outcome;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.ProvisionedStreams;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one writer over a real Kafka. */
@Tag("broker")
class ConfigurationBrokerTest {

    @TempDir Path folder;

    @Test
    void countsOnAfterARestartAndAnswersWhatWasAskedMeanwhile() {
        try (TestBroker broker = TestBroker.start(folder.resolve("kafka"))) {
            KafkaAccess kafka = KafkaAccess.plain(broker.bootstrapServers());
            new Provisioning(kafka).ensure();
            try (Producers producers = Producers.to(kafka);
                    PendingReplies replies = PendingReplies.start(kafka)) {
                CommandClient client = new CommandClient(producers, replies);
                await().until(replies::isReady);
                try (ProvisionedStreams _ = writer(kafka)) {
                    await().until(() -> put(client, "one") instanceof Outcome.Decided);
                }
                assertThat(put(client, "two")).isInstanceOf(Outcome.Pending.class);
                try (ProvisionedStreams _ = writer(kafka)) {
                    await().until(() -> put(client, "three") instanceof Outcome.Decided);
                }
            }

            List<Long> versions =
                    versions(kafka).stream().map(ConfigurationRecord::version).toList();
            assertThat(versions)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, versions.size()).boxed().toList());
        }
    }

    private ProvisionedStreams writer(KafkaAccess kafka) {
        return ProvisionedStreams.start(
                kafka,
                () -> Baseline.streams(kafka, "leash-escalation", "one", folder.resolve("state")),
                topology -> {
                    DirectoryStore.define(topology);
                    ConfigurationTopology.define(topology);
                });
    }

    private static Outcome put(CommandClient client, String alias) {
        Contact contact =
                new Contact("ada", "ada@example.com", null, Role.ADMIN, null, List.of(alias), null);
        Change change = new Change.Put(Manager.PAGE, contact);
        return client.ask(
                        CommandClient.Command.of(
                                new ChangeEnvelope(
                                        "put-" + alias,
                                        Instant.now(),
                                        Manager.PAGE.actor(),
                                        null,
                                        change)))
                .outcome();
    }

    private static List<ConfigurationRecord> versions(KafkaAccess kafka) {
        List<ConfigurationRecord> found = new ArrayList<>();
        try (var consumer =
                TopicReader.of(kafka, List.of(Topics.CONFIGURATION.name())).consumer()) {
            consumer.seekToBeginning(consumer.assignment());
            var ends = consumer.endOffsets(consumer.assignment());
            await().until(
                            () -> {
                                consumer.poll(Duration.ofMillis(100))
                                        .forEach(
                                                record ->
                                                        found.add(
                                                                Topics.CONFIGURATION
                                                                        .codec()
                                                                        .decode(record.value())));
                                return ends.entrySet().stream()
                                        .allMatch(
                                                end ->
                                                        isRead(
                                                                consumer.position(end.getKey()),
                                                                end));
                            });
        }
        return found;
    }

    private static boolean isRead(long position, Map.Entry<TopicPartition, Long> end) {
        return position >= end.getValue();
    }
}
