package dev.leash.wire.kafka;

import dev.leash.wire.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends records to topics of the catalogue; every send has a future, and somebody looks at it. No
 * send blocks: where Kafka's producer would, because it does not know the topic yet or is full, the
 * record is offered again a moment later.
 */
public final class Producers implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final Offers offers;

    private Producers(Producer<String, byte[]> producer) {
        this.producer = producer;
        this.offers = new Offers(producer);
    }

    /** A sender with connections of its own. */
    public static Producers to(KafkaAccess kafka) {
        return over(
                new KafkaProducer<>(
                        settings(kafka), new StringSerializer(), new ByteArraySerializer()));
    }

    /** How a producer has to be set whose sends are not to block. */
    public static Map<String, Object> settings(KafkaAccess kafka) {
        Map<String, Object> settings = new HashMap<>(Baseline.producer(kafka));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        return settings;
    }

    /**
     * A sender over a producer that is there already, {@linkplain #settings set} so that it does
     * not block.
     */
    public static Producers over(Producer<String, byte[]> producer) {
        return new Producers(producer);
    }

    /**
     * Sends a record, without waiting for anything. What one thread sends arrives in its order.
     *
     * @param value the record; null removes the key from a compacted topic
     * @return completes when the record is durable, or exceptionally when nobody knows whether it
     *     is; with a {@link TimeoutException} after about a second when Kafka is not there
     */
    public <T> CompletableFuture<RecordMetadata> send(
            Topic<T> topic, String key, @Nullable T value) {
        Headers headers = new RecordHeaders();
        byte[] bytes;
        try (Serializer<T> serializer = Serdes.of(topic).serializer()) {
            bytes = serializer.serialize(topic.name(), headers, value);
        } catch (RecordTooLargeException e) {
            return CompletableFuture.failedFuture(e);
        }
        return send(new ProducerRecord<>(topic.name(), null, null, key, bytes, headers));
    }

    /** Sends bytes as they are, like {@link #send(Topic, String, Object)}. */
    public CompletableFuture<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        return offers.offer(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
