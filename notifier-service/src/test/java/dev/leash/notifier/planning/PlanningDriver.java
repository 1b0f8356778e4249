package dev.leash.notifier.planning;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.event.RecipientUpdates;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.notification.Answer;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.notification.PlannerConfig;
import dev.leash.model.notification.RateLimits;
import dev.leash.model.notification.RecipientUpdate;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/**
 * The planning topology on a clock that only tests move, fed with what the real rules of an
 * incident decide.
 */
final class PlanningDriver implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T03:00:00Z");
    static final Duration DELAY = Duration.ofMinutes(15);
    static final Duration REMINDER_LEAD = Duration.ofHours(1);

    private static final EscalationPath PATH =
            EscalationPath.rotating(
                    "default", "default", DELAY, Duration.ZERO, EscalationPath.WhenNobody.RETRY);

    private static final PlannerConfig RULES =
            new PlannerConfig(
                    PlannerConfig.RETRY,
                    new RateLimits(
                            Map.of(
                                    Channel.SMS,
                                    List.of(new RateLimits.Limit(3, Duration.ofMinutes(1))))));

    private final TopologyTestDriver driver;
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Map<String, Incident> incidents = new HashMap<>();
    private int requests;
    private Instant now = START;

    PlanningDriver(Path stateDir) {
        Properties settings =
                Baseline.streams(KafkaAccess.plain("unused:1"), "planning-test", "one", stateDir);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(topology(settings), settings, START);
    }

    static Topology topology(Properties settings) {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings)));
        PlanningTopology.define(topology, RULES, REMINDER_LEAD, DeliveryWatch.NONE, () -> 0);
        return topology;
    }

    void contact(String id, @Nullable String email, @Nullable String phone) {
        contact(new Contact(id, email, phone, Contact.Role.RESPONDER));
    }

    void contact(Contact contact) {
        contacts.put(contact.id(), contact);
        DirectoryRecord record = new DirectoryRecord.OfContact(contact);
        pipe(Topics.DIRECTORY, record.key(), record);
    }

    /** Removes a contact where planning looks, but not where the incident was decided. */
    void forget(String id) {
        driver.createInputTopic(
                        Topics.DIRECTORY.name(),
                        new StringSerializer(),
                        Serdes.of(Topics.DIRECTORY).serializer())
                .pipeInput("contact/" + id, (DirectoryRecord) null);
    }

    /** Decides a command with the rules of incidents and pipes the facts in. */
    List<IncidentRecord> decide(String incidentId, Actor actor, IncidentCommand command) {
        Incident before = incidents.getOrDefault(incidentId, Incident.UNREPORTED);
        CommandEnvelope request =
                new CommandEnvelope("r" + ++requests, incidentId, now, actor, null, command);
        List<IncidentRecord> recorded =
                Lifecycle.record(before, request, Lifecycle.decide(before, request, directory()));
        Incident after = before;
        for (IncidentRecord one : recorded) {
            after = Lifecycle.evolve(after, one);
            RecipientUpdates.of(one, (Incident.Known) after).forEach(this::notice);
        }
        incidents.put(incidentId, after);
        return recorded;
    }

    private void notice(RecipientUpdate notice) {
        pipe(Topics.NOTICES, notice.person(), notice);
    }

    void answer(Answer answer) {
        pipe(Topics.ANSWERS, answer.person(), answer);
    }

    private <T> void pipe(Topic<T> topic, String key, T value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), Serdes.of(topic).serializer())
                .pipeInput(key, value);
    }

    void verified(VerifiedMethods methods) {
        DirectoryRecord record = DirectoryRecord.of(methods);
        pipe(Topics.DIRECTORY, record.key(), record);
    }

    /** Takes away what somebody has shown of their contact methods. */
    void unverify(String id) {
        driver.createInputTopic(
                        Topics.DIRECTORY.name(),
                        new StringSerializer(),
                        Serdes.of(Topics.DIRECTORY).serializer())
                .pipeInput("verified/" + id, (DirectoryRecord) null);
    }

    void schedule(Schedule schedule) {
        DirectoryRecord record = new DirectoryRecord.OfSchedule(schedule);
        pipe(Topics.DIRECTORY, record.key(), record);
    }

    void open(OpenIncident incident) {
        pipe(Topics.OPEN_INCIDENTS, incident.incidentId(), incident);
    }

    void occasion(PersonalTrigger occasion) {
        pipe(Topics.OCCASIONS, occasion.person(), occasion);
    }

    /** What was handed over that is about no incident. */
    List<Dispatch.Personal> personal() {
        return Channel.ALL.stream()
                .flatMap(channel -> read(Topics.dispatches(channel)).stream())
                .filter(Dispatch.Personal.class::isInstance)
                .map(Dispatch.Personal.class::cast)
                .toList();
    }

    /** What is to be configured. */
    List<Change> published() {
        return read(Topics.CHANGES).stream().map(ChangeEnvelope::change).toList();
    }

    void receipt(Receipt receipt) {
        pipe(Topics.RECEIPTS, receipt.key(), receipt);
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    List<Dispatch.Attempt> dispatched() {
        return Channel.ALL.stream()
                .flatMap(channel -> read(Topics.dispatches(channel)).stream())
                .filter(Dispatch.Attempt.class::isInstance)
                .map(Dispatch.Attempt.class::cast)
                .toList();
    }

    List<DeliveryRecord> facts() {
        return read(Topics.NOTIFICATIONS);
    }

    List<Reply> outcomes() {
        return read(Topics.OUTCOMES);
    }

    List<CommandEnvelope> commands() {
        return read(Topics.COMMANDS);
    }

    /** How much is in the stores that grow with what people are told. */
    long remembered() {
        return Stream.of(
                        PlanningTopology.CONVERSATIONS,
                        PlanningTopology.DELIVERIES,
                        PlanningTopology.QUEUES,
                        PlanningTopology.TOLD)
                .mapToLong(this::sizeOf)
                .sum();
    }

    /** Of whose contact methods something is remembered. */
    List<String> methodsKnown() {
        try (var all = driver.<String, Object>getKeyValueStore(PlanningTopology.METHODS).all()) {
            List<String> people = new ArrayList<>();
            all.forEachRemaining(one -> people.add(one.key));
            return people;
        }
    }

    private long sizeOf(String name) {
        try (var all = driver.<String, Object>getKeyValueStore(name).all()) {
            long size = 0;
            while (all.hasNext()) {
                all.next();
                size++;
            }
            return size;
        }
    }

    private <T> List<T> read(Topic<T> topic) {
        return driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), Serdes.of(topic).deserializer())
                .readValuesToList();
    }

    private Directory directory() {
        return new Directory() {
            @Override
            public Optional<Contact> contact(String id) {
                return Optional.ofNullable(contacts.get(id));
            }

            @Override
            public List<Contact> contacts() {
                return List.copyOf(contacts.values());
            }

            @Override
            public Optional<FinalSchedule> schedule(String id) {
                List<String> people = contacts.keySet().stream().sorted().toList();
                ScheduleRow row =
                        new ScheduleRow(
                                2,
                                LocalDateTime.parse("2026-01-01T00:00"),
                                LocalDateTime.parse("2026-12-31T23:59"),
                                people);
                return Optional.of(
                        FinalSchedule.of(new Schedule(id, 1, ZoneOffset.UTC, List.of(row))));
            }

            @Override
            public Optional<EscalationPath> path(String id) {
                return Optional.of(PATH);
            }
        };
    }

    @Override
    public void close() {
        driver.close();
    }
}
