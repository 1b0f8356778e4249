package dev.leash.sheets;

import dev.leash.escalation.configuration.ConfigurationTopology;
import dev.leash.model.configuration.RequestedChange;
import dev.leash.model.incident.Recorded;
import dev.leash.sheets.publish.Held;
import dev.leash.sheets.publish.LiveDirectory;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.ProvisionedStreams;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.util.List;

/** A real broker for tests, with the topics of Leash. */
final class Kafka implements AutoCloseable {

    private final TestBroker broker;
    private final KafkaAccess access;
    private final Producers producers;

    Kafka(Path folder) {
        this(TestBroker.start(folder));
    }

    /**
     * One that may be closed and begun again with its log: on this port, or for 0 on a free one.
     */
    Kafka(Path folder, int port) {
        this(TestBroker.embedded(port, folder));
    }

    private Kafka(TestBroker broker) {
        this.broker = broker;
        access = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(access).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(access)));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    int port() {
        return broker.port();
    }

    KafkaAccess access() {
        return access;
    }

    /** The one writer of what is configured, as escalation has it. */
    ProvisionedStreams writer(Path folder) {
        return ProvisionedStreams.start(
                access,
                () -> Baseline.streams(access, "leash-escalation", "one", folder),
                topology -> {
                    DirectoryStore.define(topology);
                    ConfigurationTopology.define(topology);
                });
    }

    /** Another editor wants something configured. */
    void ask(RequestedChange change) {
        producers.send(Topics.CHANGES, change.change().key(), change).join();
    }

    /** Lets things happen. */
    void happen(List<Recorded> events) {
        events.stream()
                .map(event -> producers.send(Topics.EVENTS, event.incidentId(), event))
                .toList()
                .forEach(sent -> sent.join());
    }

    /** What the directory holds. */
    Held directory() {
        try (LiveDirectory directory = new LiveDirectory(access)) {
            return directory.follow();
        }
    }

    /** How many records were ever written to the directory. */
    long sizeOfDirectory() {
        try (var consumer = Tail.of(access, List.of(Topics.DIRECTORY.name())).consumer()) {
            return consumer.endOffsets(consumer.assignment()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    @Override
    public void close() {
        producers.close();
        broker.close();
    }
}
