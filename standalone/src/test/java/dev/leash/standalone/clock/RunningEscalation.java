package dev.leash.standalone.clock;

import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.escalation.lifecycle.LifecycleTopology;
import dev.leash.escalation.triage.TriageTopology;
import dev.leash.model.directory.Contact;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.Report;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.Signal;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/** The topology of escalation with the settings it has in the product, and a clock to set. */
final class RunningEscalation implements AutoCloseable {

    private final SettableTime clock = new SettableTime();
    private final Watch watch = new Watch();
    private final TestBroker broker;
    private final KafkaAccess kafka;
    private final Producers producers;
    private final KafkaStreams streams;

    /** Knows when the clock was last looked at, as health does. */
    private static final class Watch implements DeadlineWatch {
        private volatile long tickedAtNanos = System.nanoTime();

        @Override
        public void ticked() {
            tickedAtNanos = System.nanoTime();
        }

        @Override
        public void met(Duration lateness) {
            // The log says it.
        }

        @Override
        public void armed(long change) {
            // The log says it.
        }

        @Override
        public void failed() {
            // The log says it.
        }
    }

    RunningEscalation(Path folder, Duration delay) {
        broker = TestBroker.start(folder.resolve("kafka"));
        kafka = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(kafka).ensure();
        producers = Producers.to(kafka);
        putPeople();
        Properties settings =
                Baseline.streams(kafka, "leash-escalation", "one", folder.resolve("state"));
        StreamsConfig config = new StreamsConfig(settings);
        Topology topology = new Topology(new TopologyConfig(config));
        TriageTopology.define(topology, 1);
        LifecycleTopology.define(
                topology,
                EscalationPath.rotating(
                        "default",
                        "default",
                        delay,
                        Duration.ZERO,
                        EscalationPath.WhenNobody.RETRY),
                watch);
        streams = new KafkaStreams(topology, config, clock);
        streams.start();
    }

    private void putPeople() {
        for (String person : List.of("alice", "bob")) {
            put(
                    new DirectoryRecord.OfContact(
                            new Contact(
                                    person,
                                    person + "@example.com",
                                    null,
                                    Contact.Role.RESPONDER)));
        }
        ScheduleRow row =
                new ScheduleRow(
                        2,
                        LocalDateTime.parse("2020-01-01T00:00"),
                        LocalDateTime.parse("2099-12-31T23:59"),
                        List.of("alice", "bob"));
        put(
                new DirectoryRecord.OfSchedule(
                        new Schedule("default", 1, ZoneOffset.UTC, List.of(row))));
    }

    private void put(DirectoryRecord record) {
        producers.send(Topics.DIRECTORY, record.key(), record).join();
    }

    void report(String id) {
        Report report =
                new Report("It is down", "", Severity.MAJOR, Map.of(), List.of(), null, "test");
        producers.send(Topics.SIGNALS, id, new Signal.Declared(id, null, report, null)).join();
    }

    void setClock(Duration by) {
        clock.set(by);
    }

    Duration sinceLastTick() {
        return Duration.ofNanos(System.nanoTime() - watch.tickedAtNanos);
    }

    /** Each time somebody was paged, of everything that is committed. */
    List<Recorded> pages() {
        List<Recorded> pages = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                Tail.of(kafka, List.of(Topics.EVENTS.name())).consumer()) {
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(
                                record -> {
                                    Recorded recorded =
                                            Topics.EVENTS.codec().decode(record.value());
                                    if (recorded.event() instanceof Assigned) {
                                        pages.add(recorded);
                                    }
                                });
            }
        }
        return pages;
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(10));
        producers.close();
        broker.close();
    }
}
