package dev.leash.sheets.publish;

import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory in its compacted topic. Used by one thread. */
public final class KafkaDirectory implements DirectoryLog {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaDirectory.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LOAD_WITHIN = Duration.ofSeconds(30);

    private final KafkaAccess kafka;
    private @Nullable Producers producers;

    /** The directory of a Kafka that need not answer yet. */
    public KafkaDirectory(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    @Override
    public Held load() {
        new Provisioning(kafka).ensure();
        Held held = new Held();
        try (KafkaConsumer<String, byte[]> consumer =
                Tail.of(kafka, List.of(Topics.DIRECTORY.name())).consumer()) {
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            long deadline = System.nanoTime() + LOAD_WITHIN.toNanos();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("the directory was not read within %d seconds"
                                    .formatted(LOAD_WITHIN.toSeconds()));
                }
                consumer.poll(POLL).forEach(record -> take(record, held));
            }
        }
        return held;
    }

    private static void take(ConsumerRecord<String, byte[]> record, Held held) {
        try {
            DirectoryRecord value =
                    record.value() == null
                            ? null
                            : DirectoryRecord.read(record.key(), record.value());
            held.take(new Change(record.key(), value));
        } catch (UndecodableException e) {
            // A newer Leash may have written kinds of records that are nothing to this one.
            LOG.warn("passing over the directory's record {}: {}", record.key(), e.getMessage());
        }
    }

    @Override
    public void publish(List<Change> changes, Held held) {
        List<CompletableFuture<RecordMetadata>> sent = changes.stream().map(this::send).toList();
        for (int index = 0; index < sent.size(); index++) {
            await(sent.get(index));
            held.take(changes.get(index));
        }
    }

    private CompletableFuture<RecordMetadata> send(Change change) {
        if (producers == null) {
            producers = Producers.to(kafka);
        }
        return producers.send(Topics.DIRECTORY, change.key(), change.record());
    }

    private static void await(CompletableFuture<RecordMetadata> sent) {
        try {
            sent.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e);
        }
    }

    @Override
    public void close() {
        if (producers != null) {
            producers.close();
        }
    }
}
