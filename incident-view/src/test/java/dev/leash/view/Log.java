package dev.leash.view;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Report;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.Purpose;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.DeadLetters;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as they come from the log, in the order they were written. */
public final class Log {

    public static final Instant START = Instant.parse("2026-11-21T02:39:00Z");
    public static final String ALICE = "alice@example.com";

    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    /** A night with twenty incidents. */
    public static Log night() {
        Log log = new Log();
        for (int i = 1; i <= 20; i++) {
            String id = Integer.toString(i);
            log.opened(id, "Incident number " + i).assigned(id, 2).delivered(id, i % 2 == 0);
            if (i % 3 == 0) {
                log.acknowledged(id, 3).resolved(id, 4);
            }
        }
        return log.contact("a@x")
                .contact("b@x")
                .contactGone("a@x")
                .message("m1")
                .message("m2")
                .raw("leash.outbox", "x", "{");
    }

    public List<ConsumerRecord<String, byte[]>> records() {
        return List.copyOf(records);
    }

    public Log opened(String id, String title) {
        return opened(id, Report.ofText(title, "plain"));
    }

    public Log opened(String id, Report report) {
        EscalationPath path =
                EscalationPath.rotating(
                        "default",
                        "schedule",
                        Duration.ofMinutes(15),
                        Duration.ZERO,
                        WhenNobody.RETRY);
        return event(id, 1, new IncidentEvent.Opened(report, "signal-" + id, path));
    }

    public Log assigned(String id, long sequence) {
        Assignment assignment =
                new Assignment(
                        ALICE,
                        List.of(ALICE),
                        Assignment.Why.ON_CALL,
                        1,
                        PathPosition.FIRST,
                        null,
                        List.of(),
                        0,
                        null,
                        at(sequence).plusSeconds(900));
        return event(id, sequence, new IncidentEvent.Assigned(assignment));
    }

    public Log acknowledged(String id, long sequence) {
        return event(id, sequence, new IncidentEvent.Acknowledged(ALICE, null));
    }

    public Log resolved(String id, long sequence) {
        return event(id, sequence, new IncidentEvent.Resolved(List.of(ALICE)));
    }

    public Log event(String id, long sequence, IncidentEvent event) {
        IncidentRecord recorded =
                new IncidentRecord(
                        id,
                        sequence,
                        at(sequence),
                        Actor.timer(),
                        "cause-" + id + "-" + sequence,
                        event);
        return add(Topics.EVENTS, id, recorded);
    }

    public Log delivered(String incident, boolean sandbox) {
        DeliveryId id = new DeliveryId(incident, 2, Channel.SMS, ALICE);
        delivery(id, 1, new DeliveryEvent.Requested(Purpose.PAGE, ALICE, Channel.SMS, null));
        delivery(
                id,
                2,
                new DeliveryEvent.AttemptFailed(
                        1,
                        "the line is busy",
                        true,
                        START.plusSeconds(30),
                        FailureCode.UNAVAILABLE));
        return delivery(id, 3, new DeliveryEvent.Sent(2, "SM1", sandbox, true));
    }

    public Log delivery(DeliveryId id, long sequence, DeliveryEvent event) {
        return add(
                Topics.NOTIFICATIONS,
                id.incidentId(),
                new DeliveryRecord(id, sequence, at(sequence), event));
    }

    public Log contact(String id) {
        DirectoryRecord record =
                new DirectoryRecord.OfContact(new Contact(id, id, null, Role.RESPONDER));
        return add(Topics.DIRECTORY, record.key(), record);
    }

    public Log contactGone(String id) {
        return add(Topics.DIRECTORY, DirectoryRecord.CONTACTS + id, null);
    }

    public Log message(String id) {
        return add(
                Topics.OUTBOX,
                id,
                new OutboxMessage(id, "1", START, Channel.SMS, ALICE, "+49", null, "text " + id));
    }

    public Log raw(String topic, String key, String body) {
        records.add(
                new ConsumerRecord<>(
                        topic, 0, records.size(), key, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** A record that was written at some time. */
    public Log rawAt(Instant at, String topic, String key, String body) {
        raw(topic, key, body);
        ConsumerRecord<String, byte[]> last = records.removeLast();
        records.add(
                new ConsumerRecord<>(
                        topic,
                        0,
                        last.offset(),
                        at.toEpochMilli(),
                        TimestampType.CREATE_TIME,
                        last.serializedKeySize(),
                        last.serializedValueSize(),
                        key,
                        last.value(),
                        last.headers(),
                        Optional.empty()));
        return this;
    }

    public Log deadLetter(String origin) {
        raw(Topics.DEAD_LETTERS, "1", "{");
        return header(DeadLetters.ORIGIN, origin);
    }

    public Log deadLetterRetried(String origin) {
        return deadLetter(origin).header(DeadLetters.RETRIED, "0");
    }

    private Log header(String name, String value) {
        records.getLast().headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private <T> Log add(Topic<T> topic, String key, @Nullable T value) {
        byte @Nullable [] body = value == null ? null : topic.codec().encode(value);
        records.add(new ConsumerRecord<>(topic.name(), 0, records.size(), key, body));
        return this;
    }

    private static Instant at(long sequence) {
        return START.plusSeconds(sequence);
    }
}
