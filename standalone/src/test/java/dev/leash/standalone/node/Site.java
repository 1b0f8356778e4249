package dev.leash.standalone.node;

import dev.leash.escalation.EscalationTopology;
import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.Signal;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.Topology;

/**
 * A Kafka with two people on call in turn, and whoever reports.
 *
 * @param broker the Kafka
 * @param kafka where it is
 * @param producers hand reports to it
 */
record Site(TestBroker broker, KafkaAccess kafka, Producers producers) implements AutoCloseable {

    private static final List<String> PEOPLE = List.of("alice", "bob");

    static Site start(Path folder) {
        TestBroker broker = TestBroker.start(folder.resolve("kafka"));
        KafkaAccess kafka = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(kafka).ensure();
        Site site =
                new Site(
                        broker,
                        kafka,
                        Producers.over(PatientProducer.of(Producers.settings(kafka))));
        site.putPeople();
        return site;
    }

    /** What escalation runs, with nothing but the delay of its path to choose. */
    static void define(Topology topology, Duration delay, DeadlineWatch watch) {
        EscalationTopology.define(
                topology,
                KafkaAccess.DEFAULT_PARTITIONS,
                EscalationPath.rotating(
                        "default",
                        "default",
                        delay,
                        Duration.ZERO,
                        EscalationPath.WhenNobody.RETRY),
                Directory.REOPEN_FOR,
                true,
                watch,
                System::nanoTime);
    }

    private void putPeople() {
        for (String person : PEOPLE) {
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
                        PEOPLE);
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

    /** Each time somebody was paged, of everything that is committed. */
    List<IncidentRecord> pages() {
        List<IncidentRecord> pages = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                TopicReader.of(kafka, List.of(Topics.EVENTS.name())).consumer()) {
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(
                                record -> {
                                    IncidentRecord recorded =
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
        producers.close();
        broker.close();
    }
}
