package dev.leash.system;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Recorded;
import dev.leash.model.notification.DeliveryRecorded;
import dev.leash.model.webhook.PostRecorded;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

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

    Incident incident(String id) {
        return Lifecycle.replay(eventsOf(id));
    }

    /** Everything committed to a topic, in the order of each partition. */
    private <T> List<T> read(Topic<T> topic) {
        List<T> values = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                Tail.of(KafkaAccess.plain(bootstrapServers), List.of(topic.name())).consumer()) {
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> values.add(topic.codec().decode(record.value())));
            }
        }
        return values;
    }
}
