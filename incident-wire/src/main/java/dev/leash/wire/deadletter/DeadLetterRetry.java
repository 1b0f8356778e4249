package dev.leash.wire.deadletter;

import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.DeadLetters;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Retries dead letters: bytes, key and headers go back to the partition they came from, and a
 * marker to the dead-letter topic, in one transaction. Only one instance works at a time: a later
 * one fences the earlier one, and sees what it has done.
 */
public final class DeadLetterRetry implements AutoCloseable {

    private static final String TRANSACTIONAL_ID = "leash-dead-letters-retry";
    private static final int TRANSACTION_TIMEOUT_MS = 15_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<Long, Instant> retried;

    private DeadLetterRetry(KafkaProducer<byte[], byte[]> producer, Map<Long, Instant> retried) {
        this.producer = producer;
        this.retried = retried;
    }

    /**
     * Begins, and reads which dead letters were retried before.
     *
     * @throws KafkaException when Kafka does not answer, or the topic does not exist
     */
    public static DeadLetterRetry begin(KafkaAccess kafka) {
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings(kafka), new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new DeadLetterRetry(producer, new DeadLetterReader(kafka).retried());
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
    }

    /**
     * Retries a dead letter, if that is possible.
     *
     * @throws KafkaException when Kafka did not accept it; then nothing was written, and this
     *     instance cannot be used any more
     */
    public RetryVerdict retry(DeadLetter letter) {
        RetryVerdict verdict = RetryVerdict.of(letter, retried.get(letter.number()));
        if (verdict instanceof RetryVerdict.Retryable(DeadLetter.Place place)) {
            producer.beginTransaction();
            var _ = producer.send(again(letter, place));
            Future<RecordMetadata> said = producer.send(word(letter));
            producer.commitTransaction();
            retried.put(letter.number(), Instant.ofEpochMilli(said.resultNow().timestamp()));
        }
        return verdict;
    }

    private static ProducerRecord<byte[], byte[]> again(DeadLetter letter, DeadLetter.Place place) {
        Headers headers = letter.originalHeaders();
        headers.add(DeadLetters.RETRIES, bytes(Integer.toString(letter.retries() + 1)));
        return new ProducerRecord<>(
                place.topic(),
                place.partition(),
                letter.record().key(),
                letter.record().value(),
                headers);
    }

    /**
     * Marker of a retry. A reader that does not know markers takes it for a dead letter whose
     * reason explains it.
     */
    private static ProducerRecord<byte[], byte[]> word(DeadLetter letter) {
        ProducerRecord<byte[], byte[]> word =
                new ProducerRecord<>(Topics.DEAD_LETTERS, 0, letter.record().key(), null);
        word.headers().add(DeadLetters.RETRIED, bytes(Long.toString(letter.number())));
        word.headers().add(DeadLetters.ORIGIN, bytes(letter.origin()));
        word.headers().add(DeadLetters.REASON, bytes("it was retried"));
        return word;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> settings(KafkaAccess kafka) {
        Map<String, Object> settings = new HashMap<>(Baseline.producer(kafka));
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2 * TRANSACTION_TIMEOUT_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TRANSACTION_TIMEOUT_MS - 1_000);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.DEAD_LETTERS_MAX_BYTES);
        return settings;
    }

    @Override
    public void close() {
        producer.close();
    }
}
