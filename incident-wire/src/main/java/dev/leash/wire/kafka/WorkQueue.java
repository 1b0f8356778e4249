package dev.leash.wire.kafka;

import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that several do together, each record by one of them. While Kafka is away nobody is a
 * consumer: it would keep the processor busy that Kafka needs to come back ({@link Circles}).
 *
 * @param kafka where Kafka is
 * @param topic holds the work
 * @param atOnce the most records that are taken at a time
 * @param reachability tells when Kafka is back
 * @param closing ends it
 */
public record WorkQueue(
        KafkaAccess kafka, Topic<?> topic, int atOnce, Reachability reachability, Closing closing) {

    private static final Logger LOG = LoggerFactory.getLogger(WorkQueue.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(2);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(200);

    /** Whoever does the work. */
    @FunctionalInterface
    public interface Worker {

        /** Does it, and says of each record what became of it. */
        Map<ConsumerRecord<String, byte[]>, AcknowledgeType> work(
                ConsumerRecords<String, byte[]> records);
    }

    /** Works until it is told to end, whatever happens to Kafka. */
    public void workOff(Worker worker) {
        while (!closing.isRequested()) {
            try {
                workWhileKafkaIsThere(worker);
                awaitKafka();
            } catch (KafkaException e) {
                LOG.warn(
                        "The queue {} cannot be read, trying again: {}",
                        topic.name(),
                        e.getMessage());
                closing.isRequestedWithin(TRY_AGAIN_AFTER);
            }
        }
    }

    private void workWhileKafkaIsThere(Worker worker) {
        Circles circles = new Circles();
        KafkaShareConsumer<String, byte[]> consumer = consumer();
        try {
            consumer.subscribe(List.of(topic.name()));
            while (!closing.isRequested() && isKafkaThere(circles)) {
                worker.work(circles.watch(() -> consumer.poll(POLL)))
                        .forEach(consumer::acknowledge);
            }
        } finally {
            takeLeave(consumer);
        }
    }

    private boolean isKafkaThere(Circles circles) {
        return !circles.areTurned() || reachability.answers();
    }

    /** When Kafka is away there is nobody to take leave of. */
    private void takeLeave(KafkaShareConsumer<?, ?> consumer) {
        consumer.close(closing.isRequested() ? LEAVE_WITHIN : Duration.ZERO);
    }

    private void awaitKafka() {
        LOG.debug("The queue {} waits for Kafka", topic.name());
        while (!closing.isRequested() && !reachability.answers()) {
            closing.isRequestedWithin(ASK_AGAIN_AFTER);
        }
    }

    private KafkaShareConsumer<String, byte[]> consumer() {
        return new KafkaShareConsumer<>(
                Baseline.worker(kafka, Provisioning.workerGroup(topic), atOnce),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
