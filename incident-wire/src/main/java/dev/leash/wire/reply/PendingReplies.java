package dev.leash.wire.reply;

import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.LastingTail;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Whoever waits for an answer waits here. The tail stands at the end of the outcomes before the
 * first question is asked, so no answer is missed; an answer nobody waits for is passed over.
 */
public final class PendingReplies implements AutoCloseable {

    private final Map<String, CompletableFuture<Reply>> waiting = new ConcurrentHashMap<>();
    private final LastingTail outcomes;
    private volatile boolean ready;

    private PendingReplies(KafkaAccess kafka) {
        this.outcomes = LastingTail.start("leash-replies", kafka, Topics.OUTCOMES, this::read);
    }

    /** Begins to read in the background; {@link #isReady} says when it has begun. */
    public static PendingReplies start(KafkaAccess kafka) {
        return new PendingReplies(kafka);
    }

    /**
     * Whether answers can be seen. While they cannot, a question asked now may seem to go
     * unanswered.
     */
    public boolean isReady() {
        return ready;
    }

    /**
     * Waits for the answer to a request. To be called before the request is sent. Of two who wait
     * for the same request, the later one is told.
     *
     * @return completes with the answer, or exceptionally with a {@link
     *     java.util.concurrent.TimeoutException}
     */
    public CompletableFuture<Reply> await(String requestId, Duration atMost) {
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        waiting.put(requestId, answer);
        var _ =
                answer.orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
                        .whenComplete((reply, failure) -> waiting.remove(requestId, answer));
        return answer;
    }

    /** Waits no longer for the answer to a request. */
    public void forget(String requestId) {
        CompletableFuture<Reply> answer = waiting.remove(requestId);
        if (answer != null) {
            answer.cancel(false);
        }
    }

    /** How many wait. */
    public int count() {
        return waiting.size();
    }

    private void read(Tail outcomes) {
        try {
            outcomes.skipToEnd();
            ready = true;
            outcomes.run(this::hand);
        } finally {
            ready = false;
        }
    }

    private void hand(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            CompletableFuture<Reply> answer =
                    record.key() == null ? null : waiting.get(record.key());
            if (answer != null && record.value() != null) {
                complete(answer, record.value());
            }
        }
    }

    private static void complete(CompletableFuture<Reply> answer, byte[] bytes) {
        try {
            answer.complete(InternalRecords.REPLY.decode(bytes));
        } catch (UndecodableException e) {
            answer.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        outcomes.close();
    }
}
