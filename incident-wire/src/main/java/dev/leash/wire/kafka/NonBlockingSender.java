package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends through a producer that does not block. Records it rejects, because it does not know the
 * topic yet or its buffer is full, are offered again in order for at most 0.9 s; later records wait
 * behind them. Callers must bound the number of waiting records.
 */
final class NonBlockingSender {

    private static final Duration OFFERED_FOR = Duration.ofMillis(900);

    private static final Executor A_MOMENT_LATER =
            CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);

    private final Producer<String, byte[]> producer;
    private final Queue<Waiting> turnedAway = new ConcurrentLinkedQueue<>();

    private record Waiting(
            ProducerRecord<String, byte[]> record,
            long untilNanoTime,
            CompletableFuture<RecordMetadata> sent) {}

    NonBlockingSender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** Sends a record, now or after those that wait. */
    CompletableFuture<RecordMetadata> offer(ProducerRecord<String, byte[]> record) {
        if (turnedAway.isEmpty()) {
            CompletableFuture<RecordMetadata> handed = hand(record);
            if (!isTurnedAway(handed)) {
                return handed;
            }
        }
        return offerLater(record);
    }

    private synchronized CompletableFuture<RecordMetadata> offerLater(
            ProducerRecord<String, byte[]> record) {
        if (turnedAway.isEmpty()) {
            A_MOMENT_LATER.execute(this::offerAgain);
        }
        CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
        turnedAway.add(new Waiting(record, System.nanoTime() + OFFERED_FOR.toNanos(), sent));
        return sent;
    }

    private synchronized void offerAgain() {
        for (Waiting first = turnedAway.peek(); first != null; first = turnedAway.peek()) {
            CompletableFuture<RecordMetadata> handed = hand(first.record());
            if (isTurnedAway(handed) && System.nanoTime() - first.untilNanoTime() < 0) {
                A_MOMENT_LATER.execute(this::offerAgain);
                return;
            }
            CompletableFuture<RecordMetadata> sent = first.sent();
            var _ = handed.whenComplete((metadata, failure) -> tell(sent, metadata, failure));
            turnedAway.remove();
        }
    }

    private CompletableFuture<RecordMetadata> hand(ProducerRecord<String, byte[]> record) {
        CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
        try {
            var _ = producer.send(record, (metadata, failure) -> tell(sent, metadata, failure));
        } catch (KafkaException | IllegalStateException refusedOrClosed) {
            sent.completeExceptionally(refusedOrClosed);
        }
        return sent;
    }

    private static void tell(
            CompletableFuture<RecordMetadata> sent,
            RecordMetadata metadata,
            @Nullable Throwable failure) {
        if (failure == null) {
            sent.complete(metadata);
        } else {
            sent.completeExceptionally(failure);
        }
    }

    /**
     * Whether the producer rejected the record. A timeout this soon cannot be one of an accepted
     * record.
     */
    private static boolean isTurnedAway(CompletableFuture<RecordMetadata> handed) {
        return handed.isCompletedExceptionally()
                && handed.exceptionNow() instanceof TimeoutException;
    }
}
