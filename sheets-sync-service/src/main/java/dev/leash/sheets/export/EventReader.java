package dev.leash.sheets.export;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Summaries;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reader of the events of incidents. Not thread-safe. */
final class EventReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String log;
    private Summaries summaries = new Summaries(_ -> Incident.UNREPORTED);

    private EventReader(KafkaConsumer<String, byte[]> consumer, String log) {
        this.consumer = consumer;
        this.log = log;
    }

    /**
     * A reader without a position.
     *
     * @throws KafkaException when Kafka does not answer
     */
    static EventReader open(KafkaAccess kafka) {
        new Provisioning(kafka).ensure();
        String log = topicId(kafka);
        return new EventReader(
                TopicReader.unhurried(kafka, List.of(Topics.EVENTS.name())).consumer(), log);
    }

    /** Identity of the log; differs also for a new log of the same name. */
    String log() {
        return log;
    }

    /**
     * Continues from earlier offsets.
     *
     * @return false when the log does not have these offsets
     */
    boolean seek(Map<Integer, Long> offsets) {
        Map<TopicPartition, Long> places = new HashMap<>();
        offsets.forEach((partition, offset) -> places.put(partition(partition), offset));
        Map<TopicPartition, Long> ends = ends();
        boolean there =
                places.keySet().equals(ends.keySet())
                        && places.entrySet().stream()
                                .allMatch(
                                        one ->
                                                one.getValue()
                                                        <= ends.getOrDefault(one.getKey(), -1L));
        if (there) {
            places.forEach(consumer::seek);
        }
        return there;
    }

    void rewind() {
        summaries = new Summaries(_ -> Incident.UNREPORTED);
        consumer.seekToBeginning(consumer.assignment());
    }

    /** Hands over the next events; waits a limited time for them. */
    void read(Duration atMost, Consumer<IncidentRecord> taker) {
        consumer.poll(atMost).forEach(record -> decode(record, taker));
    }

    /** The current offsets: the first event of each partition that was not handed over. */
    Map<Integer, Long> offsets() {
        Map<Integer, Long> offsets = new HashMap<>();
        partitions().forEach(one -> offsets.put(one.partition(), consumer.position(one)));
        return offsets;
    }

    /** The end offset of each partition. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions());
    }

    boolean isBehind(Map<TopicPartition, Long> places) {
        return places.entrySet().stream()
                .anyMatch(one -> consumer.position(one.getKey()) < one.getValue());
    }

    /** The number of events that were not handed over, as far as known. */
    long lag() {
        return partitions().stream().mapToLong(one -> consumer.currentLag(one).orElse(0)).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Collection<TopicPartition> partitions() {
        return consumer.assignment();
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(Topics.EVENTS.name(), number);
    }

    /** Events that break the rules of an incident are exported all the same. */
    private IncidentRecord complete(IncidentRecord recorded) {
        try {
            return summaries.complete(recorded);
        } catch (IllegalStateException impossible) {
            LOG.warn("Incident {}: {}", recorded.incidentId(), impossible.getMessage());
            return recorded;
        }
    }

    private void decode(ConsumerRecord<String, byte[]> record, Consumer<IncidentRecord> taker) {
        try {
            taker.accept(complete(Topics.EVENTS.codec().decode(record.value())));
        } catch (UndecodableException e) {
            LOG.error(
                    "event at {}-{} offset {} is left out of the sheets: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    private static String topicId(KafkaAccess kafka) {
        String topic = Topics.EVENTS.name();
        try (Admin admin = Admin.create(Baseline.client(kafka))) {
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
            return String.valueOf(described.values().iterator().next().topicId());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking about " + topic, e);
        }
    }
}
