package dev.leash.notifier.work;

import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.topic.Topics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reports receipts, but for the first that a test wants lost, as when Kafka is away just then. */
final class FailingOnce extends KafkaProducer<String, byte[]> {

    /** What was taken and is not confirmed fails later. */
    private static final Executor AFTER_A_WHILE =
            CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

    private final Predicate<Receipt> lost;
    private final AtomicBoolean hasFailed = new AtomicBoolean();

    FailingOnce(KafkaAccess kafka, Predicate<Receipt> lost) {
        super(
                PatientProducer.patient(Producers.settings(kafka)),
                new StringSerializer(),
                new ByteArraySerializer());
        this.lost = lost;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
        if (lost.test(Topics.RECEIPTS.codec().decode(record.value()))
                && hasFailed.compareAndSet(false, true)) {
            TimeoutException away = new TimeoutException("as the test wants it");
            return CompletableFuture.runAsync(
                            () -> callback.onCompletion(null, away), AFTER_A_WHILE)
                    .thenApply(
                            _ -> {
                                throw away;
                            });
        }
        return super.send(record, callback);
    }
}
