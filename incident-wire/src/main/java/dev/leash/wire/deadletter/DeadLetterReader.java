package dev.leash.wire.deadletter;

import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reader of the dead-letter topic, up to its end when the reading begins. Waits for transactions
 * that are open then, so that nothing written before is missed.
 *
 * @param kafka access to Kafka
 */
public record DeadLetterReader(KafkaAccess kafka) {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.DEAD_LETTERS, 0);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MAX_EMPTY_POLLS = 60;

    /**
     * Passes on every dead letter, oldest first, and every marker of a retry.
     *
     * @throws UnknownTopicOrPartitionException when the topic does not exist
     * @throws TimeoutException when nothing arrives for a minute although there is more
     * @throws KafkaException when Kafka does not answer
     */
    public void read(Consumer<DeadLetter> reader) {
        long end = end();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer("read_committed")) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            read(consumer, end, reader);
        }
    }

    /** Time of the retry of each retried dead letter, by its number. */
    public Map<Long, Instant> retried() {
        Map<Long, Instant> retried = new HashMap<>();
        read(letter -> letter.retried().ifPresent(number -> retried.put(number, letter.at())));
        return retried;
    }

    /** The dead letter with a number; empty when there is none, or it was deleted by retention. */
    public Optional<DeadLetter> find(long number) {
        AtomicReference<Optional<DeadLetter>> found = new AtomicReference<>(Optional.empty());
        read(
                letter -> {
                    if (letter.number() == number && letter.retried().isEmpty()) {
                        found.set(Optional.of(letter));
                    }
                });
        return found.get();
    }

    /**
     * End offset including uncommitted records: a reader of committed records may be held before
     * it.
     */
    private long end() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer("read_uncommitted")) {
            if (consumer.partitionsFor(Topics.DEAD_LETTERS).isEmpty()) {
                throw new UnknownTopicOrPartitionException(
                        "there is no topic " + Topics.DEAD_LETTERS);
            }
            return consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
        }
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer, long end, Consumer<DeadLetter> reader) {
        int emptyPolls = 0;
        while (consumer.position(PARTITION) < end) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
            if (emptyPolls > MAX_EMPTY_POLLS) {
                throw new TimeoutException("no more dead letters arrived for a minute");
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                reader.accept(new DeadLetter(record));
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        Map<String, Object> settings = Baseline.consumer(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
