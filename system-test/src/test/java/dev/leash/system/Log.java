package dev.leash.system;

import dev.leash.model.alert.AlertRecord;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.webhook.WebhookRecord;
import dev.leash.wire.kafka.DeadLetters;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Somebody with kcat: everything committed to a topic, up to now. */
final class Log {

    private final KafkaAccess kafka;
    private final Map<String, CommittedRecords<?>> topics = new ConcurrentHashMap<>();

    /**
     * Connects when it is first asked.
     *
     * @param bootstrapServers where Kafka is
     */
    Log(String bootstrapServers) {
        kafka = KafkaAccess.plain(bootstrapServers);
    }

    List<IncidentRecord> events() {
        return read(Topics.EVENTS);
    }

    List<IncidentRecord> eventsOf(String incidentId) {
        return events().stream().filter(event -> event.incidentId().equals(incidentId)).toList();
    }

    List<AlertRecord> alerts() {
        return read(Topics.ALERT_EVENTS);
    }

    List<DeliveryRecord> deliveries() {
        return read(Topics.NOTIFICATIONS);
    }

    List<OutboxMessage> outbox() {
        return read(Topics.OUTBOX);
    }

    List<WebhookRecord> webhooks() {
        return read(Topics.WEBHOOKS);
    }

    List<Reply> replies() {
        return read(Topics.OUTCOMES);
    }

    /** Why each record that was set aside was, with where it came from. */
    List<String> deadLetters() {
        return raw(Topics.DEAD_LETTERS).stream()
                .map(
                        record ->
                                header(record, DeadLetters.ORIGIN)
                                        + ": "
                                        + header(record, DeadLetters.REASON))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Every value of some topics, as it is. */
    List<byte[]> values(List<Topic<?>> wanted) {
        return wanted.stream()
                .flatMap(topic -> raw(topic.name()).stream())
                .map(ConsumerRecord::value)
                .toList();
    }

    Incident incident(String id) {
        return Lifecycle.replay(eventsOf(id));
    }

    /** The newest record of each key of a table; what was removed is not in it. */
    Map<String, String> newest(Topic<?> table) {
        Map<String, String> newest = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : raw(table.name())) {
            if (record.value() == null) {
                newest.remove(record.key());
            } else {
                newest.put(record.key(), new String(record.value(), StandardCharsets.UTF_8));
            }
        }
        return newest;
    }

    private List<ConsumerRecord<String, byte[]>> raw(String topic) {
        try (var records = new CommittedRecords<>(kafka, topic, record -> record)) {
            return records.upToNow();
        }
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> read(Topic<T> topic) {
        return ((CommittedRecords<T>)
                        topics.computeIfAbsent(
                                topic.name(),
                                name ->
                                        new CommittedRecords<>(
                                                kafka,
                                                name,
                                                record -> topic.codec().decode(record.value()))))
                .upToNow();
    }
}
