package dev.leash.dashboard;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Decision;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Report;
import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.directory.DirectoryLookup;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.StoredDirectory;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Answers commands as the escalation side would, from the rules of the model and a map. */
final class StandIn implements AutoCloseable, DirectoryLookup {

    private final Map<String, Incident> incidents = new ConcurrentHashMap<>();
    private final NavigableMap<String, DirectoryRecord> records = new ConcurrentSkipListMap<>();
    private final AtomicLong counter = new AtomicLong();
    private final Producers producers;
    private final TopicReader commands;
    private final Thread thread;
    volatile EscalationPath path =
            EscalationPath.rotating(
                    "default", "schedule", Duration.ofMinutes(15), Duration.ZERO, WhenNobody.RETRY);
    volatile boolean silent;

    StandIn(KafkaAccess kafka) {
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
        commands = TopicReader.of(kafka, List.of(Topics.COMMANDS.name(), Topics.CHANGES.name()));
        commands.consumer().seekToBeginning(commands.consumer().assignment());
        thread = Thread.ofPlatform().daemon().start(() -> commands.run(this::answer));
    }

    Producers producers() {
        return producers;
    }

    void say(DirectoryRecord record) {
        records.put(record.key(), record);
        producers.send(Topics.DIRECTORY, record.key(), record).join();
    }

    /** Opens an incident at once and returns its number. */
    String open(Report report, Instant at) {
        String id = Long.toString(counter.incrementAndGet());
        apply(
                new CommandEnvelope(
                        UUID.randomUUID().toString(),
                        id,
                        at,
                        Actor.source(report.source()),
                        null,
                        new IncidentCommand.Open(report, "signal-" + id, path.id())));
        return id;
    }

    /** Does something to an incident at once. */
    void act(String id, IncidentCommand command, Actor actor, Instant at) {
        apply(new CommandEnvelope(UUID.randomUUID().toString(), id, at, actor, null, command));
    }

    Incident state(String id) {
        return incidents.getOrDefault(id, Incident.UNREPORTED);
    }

    private void answer(ConsumerRecords<String, byte[]> batch) {
        for (ConsumerRecord<String, byte[]> record : batch) {
            if (record.topic().equals(Topics.CHANGES.name())) {
                answer(Topics.CHANGES.codec().decode(record.value()));
                continue;
            }
            CommandEnvelope request = Topics.COMMANDS.codec().decode(record.value());
            if (!silent) {
                Decision decision = apply(request);
                Reply reply = Reply.of(request.id(), request.incidentId(), decision.outcome());
                producers.send(Topics.OUTCOMES, request.id(), reply).join();
            }
        }
    }

    /** What is asked of the configuration is as asked. */
    private void answer(ChangeEnvelope request) {
        if (!silent && request.change() instanceof Change.Put(_, var body)) {
            say(DirectoryRecord.of(body));
            Reply reply = Reply.of(request.id(), "", new Outcome.Accepted());
            producers.send(Topics.OUTCOMES, request.id(), reply).join();
        }
    }

    private synchronized Decision apply(CommandEnvelope request) {
        Incident incident = state(request.incidentId());
        Decision decision = Lifecycle.decide(incident, request, new StoredDirectory(this, path));
        for (IncidentRecord recorded : Lifecycle.record(incident, request, decision)) {
            incident = Lifecycle.evolve(incident, recorded);
            producers.send(Topics.EVENTS, request.incidentId(), recorded).join();
        }
        incidents.put(request.incidentId(), incident);
        return decision;
    }

    @Override
    public Optional<DirectoryRecord> find(String key) {
        return Optional.ofNullable(records.get(key));
    }

    @Override
    public List<DirectoryRecord> startingWith(String prefix) {
        return List.copyOf(records.subMap(prefix, prefix + Character.MAX_VALUE).values());
    }

    @Override
    public void close() {
        commands.close();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producers.close();
    }
}
