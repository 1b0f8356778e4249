package dev.leash.wire.kafka;

import dev.leash.wire.topic.Topic;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends records to topics of the catalogue; every send has a future, and somebody looks at it. */
public final class Producers implements AutoCloseable {

    private final Producer<String, byte[]> producer;

    private Producers(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** A sender with connections of its own. */
    public static Producers to(KafkaAccess kafka) {
        return over(
                new KafkaProducer<>(
                        Baseline.producer(kafka),
                        new StringSerializer(),
                        new ByteArraySerializer()));
    }

    /** A sender over a producer that is there already. */
    public static Producers over(Producer<String, byte[]> producer) {
        return new Producers(producer);
    }

    /**
     * Sends a record. The call itself may block for as long as the producer's {@code max.block.ms},
     * so it does not belong on an event loop.
     *
     * @param value the record; null removes the key from a compacted topic
     * @return completes when the record is durable, or exceptionally when nobody knows whether it
     *     is
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
        CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
        var _ =
                producer.send(
                        new ProducerRecord<>(topic.name(), null, null, key, bytes, headers),
                        (metadata, failure) -> {
                            if (failure == null) {
                                sent.complete(metadata);
                            } else {
                                sent.completeExceptionally(failure);
                            }
                        });
        return sent;
    }

    /** The producer beneath, for transactions and metrics. */
    public Producer<String, byte[]> producer() {
        return producer;
    }

    @Override
    public void close() {
        producer.close();
    }
}
