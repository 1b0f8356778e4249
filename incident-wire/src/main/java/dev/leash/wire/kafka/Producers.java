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
 * Sends records to topics of the catalogue; every send returns a future. No send blocks: where
 * Kafka's producer would, because it does not know the topic yet or its buffer is full, the record
 * is offered again a moment later.
 */
public final class Producers implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final NonBlockingSender offers;

    private Producers(Producer<String, byte[]> producer) {
        this.producer = producer;
        this.offers = new NonBlockingSender(producer);
    }

    /** A sender with its own connections. */
    public static Producers to(KafkaAccess kafka) {
        return over(
                new KafkaProducer<>(
                        settings(kafka), new StringSerializer(), new ByteArraySerializer()));
    }

    /** Settings of a producer whose sends do not block. */
    public static Map<String, Object> settings(KafkaAccess kafka) {
        Map<String, Object> settings = new HashMap<>(Baseline.producer(kafka));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        return settings;
    }

    /** A sender over an existing producer with such {@linkplain #settings settings}. */
    public static Producers over(Producer<String, byte[]> producer) {
        return new Producers(producer);
    }

    /**
     * Sends a record without blocking. Records of one thread arrive in order.
     *
     * @param value the record; null removes the key from a compacted topic
     * @return completes when the record is durable, or exceptionally when that is not known; with a
     *     {@link TimeoutException} after about a second when Kafka is unavailable
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

    /** Sends raw bytes, like {@link #send(Topic, String, Object)}. */
    public CompletableFuture<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        return offers.offer(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
