package dev.leash.system;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Preferences;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.State;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RecipientUpdate;
import dev.leash.model.severity.Severity;
import dev.leash.wire.codec.Codec;
import dev.leash.wire.codec.Envelope;
import dev.leash.wire.codec.Json;
import dev.leash.wire.codec.Types;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A release after this one. It knows an event, a command and a kind of configuration more, a word
 * more of every list, and a field more of every record; and it has another shape for notes.
 *
 * @param kafka where it runs
 */
record NewerRelease(KafkaAccess kafka) {

    private static final EscalationPath PATH =
            EscalationPath.rotating(
                    "default",
                    "default",
                    Duration.ofMinutes(15),
                    Duration.ZERO,
                    EscalationPath.WhenNobody.RETRY);

    /** What it knows of incidents, as far as it matters here. */
    sealed interface Event {

        /** Reported, with a field that older ones do not write. */
        record Opened(Report report, @Nullable String mood) implements Event {}

        /** A note, whose text is called otherwise since version 2. */
        record Noted(String body) implements Event {}

        /** What older ones do not know. */
        record Merged(String into) implements Event {}

        /** Everything else. */
        record Other(String type) implements Event {}
    }

    /** How it reads what happened to incidents. */
    static final Codec<Event, Event> EVENTS =
            new Codec<>(
                    Types.<Event>none()
                            .and("incident.opened", Event.Opened.class)
                            .and(
                                    "incident.noted",
                                    Event.Noted.class,
                                    data -> data.put("body", data.remove("text").textValue()))
                            .and("incident.merged", Event.Merged.class)
                            .orUnknown(Event.Other.class, Event.Other::new),
                    NewerRelease::refuse,
                    (envelope, event) -> event);

    private static Envelope<Event> refuse(Event event) {
        throw new UnsupportedOperationException("it only reads: " + event);
    }

    /** An incident from its report to its acknowledgement, with a merger in between. */
    void tellOf(String incidentId) {
        IncidentEvent opening =
                new IncidentEvent.Opened(
                        Report.ofText("Newer", "newer"), "signal-" + incidentId, PATH);
        Incident opened =
                event(
                        Incident.UNREPORTED,
                        recorded(incidentId, 1, opening),
                        NewerRelease::inWordsOfItsOwn);
        Incident merged = merger(incidentId, opened);
        event(
                merged,
                recorded(incidentId, 3, new IncidentEvent.Acknowledged("alice", null)),
                json -> {});
    }

    private static void inWordsOfItsOwn(ObjectNode json) {
        json.withObject("/actor").put("via", "TELEPATHY");
        json.withObject("/data/report").put("severity", "SEV_9");
        json.withObject("/incident").put("severity", "SEV_9");
        json.withObject("/data/path").put("when_nobody", "PRAY");
        ((ArrayNode) json.at("/data/path/rungs/0/targets"))
                .insertObject(0)
                .put("kind", "slack_channel")
                .put("channel_id", "C1");
    }

    /** That an incident was merged, which leaves it in a state of its own. */
    Incident merger(String incidentId, Incident before) {
        long sequence = ((Incident.Known) before).core().sequence() + 1;
        return event(
                before,
                recorded(incidentId, sequence, new IncidentEvent.Noted("")),
                json -> {
                    json.put("type", "incident.merged").putObject("data").put("into", "1");
                    json.withObject("/incident").put("state", "MERGED");
                });
    }

    /** As every release does, it says how the event leaves the incident. */
    private Incident event(Incident before, IncidentRecord recorded, Consumer<ObjectNode> edit) {
        var after = (Incident.Known) Lifecycle.evolve(before, recorded);
        IncidentRecord whole = recorded.with(IncidentSummary.of(before, after));
        write(Topics.EVENTS, recorded.incidentId(), whole, edit);
        return after;
    }

    private static IncidentRecord recorded(String incidentId, long sequence, IncidentEvent event) {
        return new IncidentRecord(
                incidentId,
                sequence,
                Instant.now(),
                Actor.person("alice", Actor.Via.WEB),
                "cause-" + sequence,
                event);
    }

    /** Somebody is to be told of an incident, for a purpose and in a state of its own. */
    void notice(String person, String incidentId) {
        IncidentBriefing briefing =
                new IncidentBriefing(
                        "Newer", "Newer", Severity.MAJOR, "newer", Instant.now(), null, null, null);
        write(
                Topics.NOTICES,
                person,
                new RecipientUpdate(
                        person,
                        incidentId,
                        2,
                        Instant.now(),
                        Purpose.PAGE,
                        null,
                        State.PENDING,
                        briefing,
                        null),
                json -> json.withObject("/data").put("tell", "HANDOVER").put("state", "MERGED"));
    }

    /**
     * A contact who wants to be told by mail, and on a channel of its own; and a kind of its own.
     * Its pages manage both, and its one writer has written them.
     */
    void configure(String person) {
        ChannelRule byMail = new ChannelRule(Channel.EMAIL, 0, Set.of());
        Contact contact =
                new Contact(
                        person,
                        person + "@example.com",
                        "+4915112345678",
                        Contact.Role.RESPONDER,
                        new Preferences(List.of(byMail, byMail), null));
        DirectoryRecord record = new DirectoryRecord.OfContact(contact);
        write(
                Topics.DIRECTORY,
                record.key(),
                record,
                json -> {
                    ((ObjectNode) json.at("/data/contact/wishes/rules/0")).put("channel", "PAGER");
                    json.put("sequence", 2).put("managed_by", "PAGE");
                });
        write(
                Topics.DIRECTORY,
                "catalog/payments",
                record,
                json -> json.put("type", "directory.catalog"));
    }

    /** A person asks for something of its own. */
    void command(String requestId, String incidentId, String person) {
        write(
                Topics.COMMANDS,
                incidentId,
                new CommandEnvelope(
                        requestId,
                        incidentId,
                        Instant.now(),
                        Actor.person(person, Actor.Via.WEB),
                        null,
                        new IncidentCommand.AddNote("merge")),
                json -> json.put("type", "command.merge"));
    }

    private <T> void write(Topic<T> topic, String key, T value, Consumer<ObjectNode> edit) {
        ObjectNode json = tree(topic.codec().encode(value));
        edit.accept(json);
        send(topic.name(), key, json);
    }

    /** Writes a record of its own, with a field more. */
    void send(String topic, String key, ObjectNode json) {
        json.put("written_by", "a newer release");
        json.withObject("/data").put("mood", "calm");
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, key, json.toString().getBytes(StandardCharsets.UTF_8));
        if (topic.equals(Topics.DIRECTORY.name())) {
            record.headers().add(DirectoryEntry.VERSION_HEADER, new byte[] {'2'});
        }
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Baseline.producer(kafka),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot write to " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + topic, e);
        }
    }

    static ObjectNode tree(byte[] json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON", e);
        }
    }
}
