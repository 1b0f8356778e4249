package dev.leash.sheets;

import dev.leash.escalation.configuration.ConfigurationTopology;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.sheets.publish.DirectorySnapshot;
import dev.leash.sheets.publish.LiveDirectory;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.ProvisionedStreams;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real broker for tests, with the topics of Leash and the one writer of what is configured. */
final class Kafka implements AutoCloseable {

    private final TestBroker broker;
    private final KafkaAccess access;
    private final Producers producers;
    private final Path state;
    private ProvisionedStreams writer;

    Kafka(Path folder) {
        this(TestBroker.start(folder), folder);
    }

    /**
     * One that may be closed and begun again with its log: on this port, or for 0 on a free one.
     */
    Kafka(Path folder, int port) {
        this(TestBroker.embedded(port, folder), folder);
    }

    private Kafka(TestBroker broker, Path folder) {
        this.broker = broker;
        this.state = folder.resolveSibling(folder.getFileName() + "-writer");
        access = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(access).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(access)));
        writer = startWriter();
    }

    private ProvisionedStreams startWriter() {
        return ProvisionedStreams.start(
                access,
                () -> Baseline.streams(access, "leash-escalation", "one", state),
                topology -> {
                    DirectoryStore.define(topology);
                    ConfigurationTopology.define(topology);
                });
    }

    /** Nobody decides any more, until {@link #writerComesBack}. */
    void writerGoesAway() {
        writer.close();
    }

    void writerComesBack() {
        writer = startWriter();
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

    /** Another editor wants something configured. */
    void ask(ChangeEnvelope change) {
        producers.send(Topics.CHANGES, change.change().key(), change).join();
    }

    /** Lets things happen. */
    void happen(List<IncidentRecord> events) {
        events.stream()
                .map(event -> producers.send(Topics.EVENTS, event.incidentId(), event))
                .toList()
                .forEach(sent -> sent.join());
    }

    /** What the directory holds. */
    DirectorySnapshot directory() {
        try (LiveDirectory directory = new LiveDirectory(access)) {
            return directory.follow();
        }
    }

    /** The newest record of each key of a table; what was removed is not in it. */
    Map<String, byte[]> newest(Topic<?> table) {
        Map<String, byte[]> newest = new HashMap<>();
        try (var consumer = TopicReader.of(access, List.of(table.name())).consumer()) {
            consumer.seekToBeginning(consumer.assignment());
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(
                                record -> {
                                    if (record.value() == null) {
                                        newest.remove(record.key());
                                    } else {
                                        newest.put(record.key(), record.value());
                                    }
                                });
            }
        }
        return newest;
    }

    /** How many records were ever written to the directory. */
    long sizeOfDirectory() {
        try (var consumer = TopicReader.of(access, List.of(Topics.DIRECTORY.name())).consumer()) {
            return consumer.endOffsets(consumer.assignment()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    @Override
    public void close() {
        writer.close();
        producers.close();
        broker.close();
    }
}
