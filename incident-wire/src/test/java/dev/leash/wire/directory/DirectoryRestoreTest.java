package dev.leash.wire.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.PersonKey;
import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.RunningBroker;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is derived of the directory is there again after a start, and goes on from there. */
@Tag("broker")
class DirectoryRestoreTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    @TempDir Path folder;

    @Test
    void peopleOfBeforeAStartAreFoundByWhateverTheyGoBy() {
        KafkaAccess kafka = BROKER.provisioned();
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            say(producers, "Alice", "old@example.com");
            say(producers, "Alice", "alice@example.com");

            try (KafkaStreams streams = streams(kafka)) {
                streams.start();
                await().until(() -> streams.state() == KafkaStreams.State.RUNNING);
                DirectoryStore store = new DirectoryStore(store(streams));

                assertThat(store.idsOf(key("ALICE@example.com"))).containsExactly("Alice");
                assertThat(store.idsOf(key("old@example.com"))).isEmpty();
                assertThat(store.revision()).isPositive();

                say(producers, "Alice", "new@example.com");
                await().untilAsserted(
                                () ->
                                        assertThat(store.idsOf(key("new@example.com")))
                                                .containsExactly("Alice"));
                assertThat(store.idsOf(key("alice@example.com"))).isEmpty();
            }
        }
    }

    private static void say(Producers producers, String id, String email) {
        DirectoryRecord record =
                new DirectoryRecord.OfContact(new Contact(id, email, null, Role.RESPONDER));
        producers.send(Topics.DIRECTORY, record.key(), record).join();
    }

    private KafkaStreams streams(KafkaAccess kafka) {
        Topology topology = new Topology();
        DirectoryStore.define(topology);
        return new KafkaStreams(topology, Baseline.streams(kafka, "restore-test", "one", folder));
    }

    private static ReadOnlyKeyValueStore<String, Bytes> store(KafkaStreams streams) {
        return streams.store(
                StoreQueryParameters.fromNameAndType(
                        DirectoryStore.NAME, QueryableStoreTypes.keyValueStore()));
    }

    private static PersonKey key(String text) {
        return PersonKey.of(text).orElseThrow();
    }
}
