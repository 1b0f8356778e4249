package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.severity.Severity;
import dev.leash.model.incident.DedupKey;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.directory.DirectoryRecord;
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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flood of one dedup key over a real Kafka, with a restart in the middle of it. */
@Tag("broker")
class AlertsBrokerTest {

    private static final int REPORTS = 10_000;
    private static final Report REPORT =
            new Report("Disk full", "", Severity.MAJOR, Map.of(), List.of(), "disk", "test");

    @TempDir Path folder;
    private TestBroker broker;
    private KafkaAccess kafka;
    private Producers producers;

    @BeforeEach
    void start() {
        broker = TestBroker.start(folder.resolve("kafka"));
        kafka = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(kafka).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
        put(
                new DirectoryRecord.OfContact(
                        new Contact("alice", "alice@x.org", null, Contact.Role.RESPONDER)));
        ScheduleRow row =
                new ScheduleRow(
                        2,
                        LocalDateTime.now(ZoneOffset.UTC).minusDays(1),
                        LocalDateTime.now(ZoneOffset.UTC).plusDays(1),
                        List.of("alice"));
        put(
                new DirectoryRecord.OfSchedule(
                        new Schedule("default", 1, ZoneOffset.UTC, List.of(row))));
    }

    @AfterEach
    void stop() {
        producers.close();
        broker.close();
    }

    @Test
    void tenThousandReportsAreOneIncidentOneAlertAndTwentyRecords() {
        try (ProvisionedStreams _ = leash()) {
            fire(0, REPORTS / 2);
            await().until(() -> !read(Topics.EVENTS).isEmpty());
        }
        fire(REPORTS / 2, REPORTS);
        try (ProvisionedStreams _ = leash()) {
            await().atMost(Duration.ofMinutes(2)).until(() -> isAnswered(REPORTS - 1));
            resolve();
            await().atMost(Duration.ofMinutes(2)).until(() -> hasLeft(read(Topics.ALERT_EVENTS)));
            List<AlertRecord> alerts = read(Topics.ALERT_EVENTS);
            List<IncidentRecord> incident = read(Topics.EVENTS);

            assertThat(alerts.getLast().event())
                    .isInstanceOfSatisfying(
                            AlertEvent.Left.class,
                            left -> assertThat(left.alert().total()).isEqualTo(REPORTS));
            assertThat(alerts)
                    .extracting(AlertRecord::sequence)
                    .isEqualTo(
                            IntStream.rangeClosed(1, alerts.size())
                                    .mapToObj(Long::valueOf)
                                    .toList());
            assertThat(incident).extracting(IncidentRecord::incidentId).containsOnly("1");
            assertThat(alerts.size() + incident.size()).isLessThanOrEqualTo(20);
            assertThat(written("leash-escalation-alerts-changelog")).isLessThan(REPORTS / 2);

            fire(REPORTS, REPORTS + 1);
            await().until(() -> isOpened("2"));
        }
    }

    private void fire(int from, int to) {
        String key = Objects.requireNonNull(DedupKey.of(REPORT));
        CompletableFuture<?>[] sent =
                IntStream.range(from, to)
                        .mapToObj(
                                number ->
                                        producers.send(
                                                Topics.ALERTS,
                                                key,
                                                (AlertCommand)
                                                        new AlertCommand.Fire(
                                                                "test/" + number,
                                                                number % 1_000 == 999
                                                                        ? request(number)
                                                                        : null,
                                                                REPORT,
                                                                null)))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sent).join();
    }

    private static String request(int number) {
        return "request-" + number;
    }

    private boolean isAnswered(int number) {
        return read(Topics.OUTCOMES).stream()
                .anyMatch(reply -> reply.requestId().equals(request(number)));
    }

    private void resolve() {
        producers
                .send(
                        Topics.COMMANDS,
                        "1",
                        new CommandEnvelope(
                                "resolve",
                                "1",
                                Instant.now(),
                                Actor.person("alice", Actor.Via.WEB),
                                null,
                                new IncidentCommand.Resolve()))
                .join();
    }

    private void put(DirectoryRecord record) {
        producers.send(Topics.DIRECTORY, record.key(), record).join();
    }

    private ProvisionedStreams leash() {
        return ProvisionedStreams.start(
                kafka,
                () ->
                        Baseline.committingStreams(
                                kafka, "leash-escalation", "one", folder.resolve("state")),
                (topology, partitions) ->
                        EscalationTopology.define(
                                topology,
                                partitions,
                                EscalationDriver.rotating(WhenNobody.RETRY),
                                Directory.REOPEN_FOR,
                                true,
                                DeadlineWatch.NOTHING,
                                System::nanoTime));
    }

    private static boolean hasLeft(List<AlertRecord> alerts) {
        return alerts.stream().anyMatch(it -> it.event() instanceof AlertEvent.Left);
    }

    private boolean isOpened(String incidentId) {
        return read(Topics.EVENTS).stream()
                .filter(it -> it.event() instanceof IncidentEvent.Opened)
                .anyMatch(it -> it.incidentId().equals(incidentId));
    }

    /** How many records a topic has taken, those that mark transactions included. */
    private long written(String topic) {
        try (var consumer = TopicReader.of(kafka, List.of(topic)).consumer()) {
            return consumer.endOffsets(consumer.assignment()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** All that is committed. */
    private <T> List<T> read(Topic<T> topic) {
        List<T> found = new ArrayList<>();
        try (var consumer = TopicReader.of(kafka, List.of(topic.name())).consumer()) {
            consumer.seekToBeginning(consumer.assignment());
            var ends = consumer.endOffsets(consumer.assignment());
            await().until(
                            () -> {
                                consumer.poll(Duration.ofMillis(100))
                                        .forEach(it -> found.add(topic.codec().decode(it.value())));
                                return ends.entrySet().stream()
                                        .allMatch(
                                                end ->
                                                        consumer.position(end.getKey())
                                                                >= end.getValue());
                            });
        }
        return found;
    }
}
