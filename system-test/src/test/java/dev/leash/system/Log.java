package dev.leash.system;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Recorded;
import dev.leash.model.notification.DeliveryRecorded;
import dev.leash.model.webhook.PostRecorded;
import dev.leash.wire.kafka.DeadLetters;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Somebody with kcat.
 *
 * @param bootstrapServers where Kafka is
 */
record Log(String bootstrapServers) {

    List<Recorded> events() {
        return read(Topics.EVENTS);
    }

    List<Recorded> eventsOf(String incidentId) {
        return events().stream().filter(event -> event.incidentId().equals(incidentId)).toList();
    }

    List<DeliveryRecorded> deliveries() {
        return read(Topics.NOTIFICATIONS);
    }

    List<OutboxMessage> outbox() {
        return read(Topics.OUTBOX);
    }

    List<PostRecorded> webhooks() {
        return read(Topics.WEBHOOKS);
    }

    List<Reply> replies() {
        return read(Topics.OUTCOMES);
    }

    /** The newest value of a key. */
    byte[] newest(String topic, String key) {
        List<byte[]> values = new ArrayList<>();
        read(
                topic,
                record -> {
                    if (key.equals(record.key()) && record.value() != null) {
                        values.add(record.value());
                    }
                });
        return values.getLast();
    }

    /** Why each record that was set aside was, with where it came from. */
    List<String> deadLetters() {
        List<String> letters = new ArrayList<>();
        read(
                Topics.DEAD_LETTERS,
                record ->
                        letters.add(
                                header(record, DeadLetters.ORIGIN)
                                        + ": "
                                        + header(record, DeadLetters.REASON)));
        return letters;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Every value of some topics, as it is. */
    List<byte[]> values(List<Topic<?>> topics) {
        List<byte[]> values = new ArrayList<>();
        topics.forEach(topic -> read(topic.name(), record -> values.add(record.value())));
        return values;
    }

    Incident incident(String id) {
        return Lifecycle.replay(eventsOf(id));
    }

    private <T> List<T> read(Topic<T> topic) {
        List<T> values = new ArrayList<>();
        read(topic.name(), record -> values.add(topic.codec().decode(record.value())));
        return values;
    }

    /** Everything committed to a topic, in the order of each partition. */
    private void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (KafkaConsumer<String, byte[]> consumer =
                Tail.of(KafkaAccess.plain(bootstrapServers), List.of(topic)).consumer()) {
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(reader);
            }
        }
    }
}
