package dev.leash.escalation;

import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.ConfigurationRecord;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.model.notification.RecipientUpdate;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.severity.Severity;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.triage.Signal;
import dev.leash.model.triage.TriageSubject;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.directory.PersonRecord;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * All sub-topologies on a clock that only tests move. Whatever goes round through a topic goes
 * round here too.
 */
final class EscalationDriver implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T03:00:00Z");
    static final Duration DELAY = Duration.ofMinutes(15);

    private final TopologyTestDriver driver;
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Map<Bytes, byte[]>> changelogs = new HashMap<>();
    final CountingWatch watch = new CountingWatch();

    EscalationDriver(Path stateDir) {
        this(stateDir, WhenNobody.RETRY);
    }

    EscalationDriver(Path stateDir, WhenNobody whenNobody) {
        this(stateDir, rotating(whenNobody));
    }

    EscalationDriver(Path stateDir, EscalationPath path) {
        this(stateDir, path, 1);
    }

    /** In the shape that so many partitions of incidents have. */
    EscalationDriver(Path stateDir, int partitions) {
        this(stateDir, rotating(WhenNobody.RETRY), partitions);
    }

    private EscalationDriver(Path stateDir, EscalationPath path, int partitions) {
        Properties settings =
                Baseline.streams(KafkaAccess.plain("unused:1"), "escalation-test", "one", stateDir);
        // The driver forgets what was sent in a transaction it has not committed yet: dead letters
        // are.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver =
                new TopologyTestDriver(
                        topology(settings, partitions, path, watch), settings, START);
    }

    static EscalationPath rotating(WhenNobody whenNobody) {
        return EscalationPath.rotating("default", "default", DELAY, Duration.ZERO, whenNobody);
    }

    static Topology topology(
            Properties settings, int partitions, EscalationPath path, DeadlineWatch watch) {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings)));
        EscalationTopology.define(topology, partitions, path, Directory.REOPEN_FOR, true, watch, () -> 0);
        return topology;
    }

    void put(DirectoryRecord record) {
        input(Topics.DIRECTORY).pipeInput(record.key(), record);
    }

    void remove(String key) {
        input(Topics.DIRECTORY).pipeInput(key, (DirectoryRecord) null);
    }

    void contact(String id) {
        put(
                new DirectoryRecord.OfContact(
                        new Contact(id, id + "@example.com", null, Contact.Role.RESPONDER)));
    }

    void onCall(String... people) {
        onCallFrom(Instant.parse("2026-01-01T00:00:00Z"), people);
    }

    void onCallFrom(Instant begin, String... people) {
        ScheduleRow row =
                new ScheduleRow(
                        2,
                        LocalDateTime.ofInstant(begin, ZoneOffset.UTC),
                        LocalDateTime.parse("2026-12-31T23:59"),
                        List.of(people));
        put(
                new DirectoryRecord.OfSchedule(
                        new Schedule("default", 1, ZoneOffset.UTC, List.of(row))));
    }

    void report(String signalId, @Nullable String dedupKey) {
        Report report =
                new Report(
                        "It is down",
                        "It is down",
                        Severity.MAJOR,
                        Map.of(),
                        List.of(),
                        dedupKey,
                        "test");
        input(Topics.SIGNALS)
                .pipeInput(
                        signalId,
                        new Signal.Declared(
                                signalId, "request-" + requests.incrementAndGet(), report, null));
    }

    /** Somebody asks for a test page, and is answered. */
    Reply wantTestPage(String person) {
        String id = "test-" + requests.incrementAndGet();
        input(Topics.SIGNALS).pipeInput(id, new Signal.TestRequested(id, id, person));
        return replies().getLast();
    }

    /** What triage keeps, by subject. */
    KeyValueStore<String, TriageSubject> keptByTriage() {
        return driver.getKeyValueStore("triage-states");
    }

    /** When what of it is due. */
    KeyValueStore<Bytes, byte[]> deadlinesOfTriage() {
        return driver.getKeyValueStore("triage-deadlines");
    }

    /** A source says that something is broken. */
    void fire(String reportId, String dedupKey, Severity severity) {
        fire(reportId, dedupKey, severity, null);
    }

    void fire(String reportId, String dedupKey, Severity severity, @Nullable String digest) {
        Report report = keyed(dedupKey, severity);
        input(Topics.ALERTS)
                .pipeInput(
                        DedupKey.of(report),
                        new AlertCommand.Fire(
                                reportId, "request-" + requests.incrementAndGet(), report, digest));
    }

    /** A source says that it is over. */
    void recover(String reportId, String dedupKey) {
        recover(reportId, dedupKey, null);
    }

    void recover(String reportId, String dedupKey, @Nullable String digest) {
        Report report = keyed(dedupKey, Severity.MAJOR);
        input(Topics.ALERTS)
                .pipeInput(
                        DedupKey.of(report),
                        new AlertCommand.Resolve(
                                reportId, "request-" + requests.incrementAndGet(), report, digest));
    }

    private static Report keyed(String dedupKey, Severity severity) {
        return new Report(
                "It is down", "It is down", severity, Map.of(), List.of(), dedupKey, "test");
    }

    /** What happened to alerts since this was asked last. */
    List<AlertRecord> alertEvents() {
        return output(Topics.ALERT_EVENTS).readValuesToList();
    }

    /** Triage asks to open an incident on a path, as a route would have it. */
    void open(String incidentId, String pathId) {
        open(incidentId, pathId, Report.ofText("It is down", "test"));
    }

    void open(String incidentId, String pathId, Report report) {
        Open open = new Open(report, "signal-" + incidentId, pathId);
        Actor source = Actor.source("test");
        input(Topics.COMMANDS)
                .pipeInput(
                        incidentId,
                        new CommandEnvelope(
                                open.signalId(), incidentId, START, source, null, open));
    }

    Reply ask(String incidentId, String person, IncidentCommand command) {
        return ask(incidentId, Actor.person(person, Actor.Via.WEB), command);
    }

    /** A metric is measured. */
    void sample(String metric, double value) {
        String id = "sample-" + requests.incrementAndGet();
        input(Topics.SIGNALS)
                .pipeInput(metric, new Signal.Sampled(id, null, metric, value, null));
    }

    Reply ask(String incidentId, Actor actor, IncidentCommand command) {
        String id = "ask-" + requests.incrementAndGet();
        input(Topics.COMMANDS)
                .pipeInput(
                        incidentId,
                        new CommandEnvelope(
                                id,
                                incidentId,
                                START,
                                actor,
                                null,
                                command));
        return replies().getLast();
    }

    /** Somebody asks for a change, and is answered. */
    Reply change(Manager manager, Change change) {
        ask(manager, change);
        return replies().getLast();
    }

    /** Somebody asks for a change, and may have to wait. */
    void ask(Manager manager, Change change) {
        String id = "change-" + requests.incrementAndGet();
        input(Topics.CHANGES)
                .pipeInput(
                        change.key(), new ChangeEnvelope(id, START, manager.actor(), null, change));
    }

    /** Every version since this was asked last. */
    List<ConfigurationRecord> versions() {
        return output(Topics.CONFIGURATION).readValuesToList();
    }

    /**
     * Who people are, as was said since this was asked last; a person who was forgotten is null.
     */
    List<KeyValue<String, PersonRecord>> people() {
        return output(Topics.PEOPLE).readKeyValuesToList();
    }

    /** What the one writer has put into the directory since this was asked last. */
    List<TestRecord<String, DirectoryEntry>> directory() {
        return driver.createOutputTopic(
                        Topics.DIRECTORY.name(),
                        new StringDeserializer(),
                        Serdes.of(Topics.DIRECTORY, InternalRecords.DIRECTORY_ENTRY).deserializer())
                .readRecordsToList();
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    List<Reply> replies() {
        return output(Topics.OUTCOMES).readValuesToList();
    }

    /** What waits in the topic of commands, or waited there. */
    List<CommandEnvelope> commands() {
        return output(Topics.COMMANDS).readValuesToList();
    }

    List<IncidentRecord> events() {
        return output(Topics.EVENTS).readValuesToList();
    }

    List<Class<? extends IncidentEvent>> kinds() {
        return events().stream()
                .<Class<? extends IncidentEvent>>map(recorded -> recorded.event().getClass())
                .toList();
    }

    /** An incident is gone, as when its opening could not be processed. */
    void loses(String incidentId) {
        incidents().delete(incidentId);
    }

    /** The states of incidents. */
    KeyValueStore<String, Incident.Known> incidents() {
        return driver.getKeyValueStore("incidents");
    }

    /** When what is due. */
    KeyValueStore<Bytes, byte[]> deadlines() {
        return driver.getKeyValueStore("deadlines");
    }

    /** How many keys are left in the changelog of a store once it is compacted. */
    long live(String store) {
        Map<Bytes, byte[]> changelog = changelogs.computeIfAbsent(store, _ -> new HashMap<>());
        driver.createOutputTopic(
                        "escalation-test-" + store + "-changelog",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(
                        record -> {
                            if (record.value() == null) {
                                changelog.remove(Bytes.wrap(record.key()));
                            } else {
                                changelog.put(Bytes.wrap(record.key()), record.value());
                            }
                        });
        return changelog.size();
    }

    /** The bytes of an incident's state become others. */
    void overwrite(String incidentId, byte[] bytes) {
        overwrite("incidents", incidentId, bytes);
    }

    /** The bytes of a state become others; null when there is none any more. */
    void overwrite(String store, String key, byte @Nullable [] bytes) {
        raw(store).put(Bytes.wrap(key.getBytes(StandardCharsets.UTF_8)), bytes);
    }

    /** The bytes of a state. */
    byte[] bytes(String store, String key) {
        return raw(store).get(Bytes.wrap(key.getBytes(StandardCharsets.UTF_8)));
    }

    private KeyValueStore<Bytes, byte[]> raw(String name) {
        WrappedStateStore<?, ?, ?> store =
                (WrappedStateStore<?, ?, ?>) (StateStore) driver.getKeyValueStore(name);
        @SuppressWarnings("unchecked")
        KeyValueStore<Bytes, byte[]> raw = (KeyValueStore<Bytes, byte[]>) store.wrapped();
        return raw;
    }

    /** Under the key of a contact there is something else. */
    void breakContact(String id) {
        Schedule schedule = new Schedule("default", 9, ZoneOffset.UTC, List.of());
        input(Topics.DIRECTORY)
                .pipeInput("contact/" + id, new DirectoryRecord.OfSchedule(schedule));
    }

    /** The directory has something of a contact that nobody can read. */
    void breakDirectory(String id) {
        driver.<String, Bytes>getKeyValueStore(DirectoryStore.NAME)
                .put("contact/" + id, Bytes.wrap(new byte[] {'?'}));
    }

    /** Who is told something. */
    List<String> notices() {
        return output(Topics.NOTICES).readValuesToList().stream()
                .map(RecipientUpdate::person)
                .toList();
    }

    /** Which incidents claim dedup keys, as they are stored. */
    List<String> claims() {
        List<String> claims = new ArrayList<>();
        try (KeyValueIterator<String, String> all =
                driver.<String, String>getKeyValueStore("triage-open").all()) {
            all.forEachRemaining(entry -> claims.add(entry.value));
        }
        return claims.stream().sorted().toList();
    }

    /** No dedup key is claimed any more, as when another release has closed the incidents. */
    void forgetsClaims() {
        KeyValueStore<String, String> open = driver.getKeyValueStore("triage-open");
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, String> all = open.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(open::delete);
    }

    /** Pipes bytes that are no record into a topic. */
    void pipeJunk(Topic<?> topic, byte[] bytes) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("junk", bytes);
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return driver.createOutputTopic(
                        Topics.DEAD_LETTERS, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private <T> TestInputTopic<String, T> input(Topic<T> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), Serdes.of(topic).serializer());
    }

    private <T> TestOutputTopic<String, T> output(Topic<T> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), Serdes.of(topic).deserializer());
    }

    @Override
    public void close() {
        driver.close();
    }

    /** Counts what it is told. */
    static final class CountingWatch implements DeadlineWatch {
        long armed;
        int met;
        int failed;
        Duration worst = Duration.ZERO;

        @Override
        public void ticked() {
            // Every step of the clock ticks; no test counts them.
        }

        @Override
        public void met(Duration lateness) {
            met++;
            worst = lateness.compareTo(worst) > 0 ? lateness : worst;
        }

        @Override
        public void armed(long change) {
            armed += change;
        }

        @Override
        public void failed() {
            failed++;
        }
    }
}
