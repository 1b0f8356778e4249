package dev.leash.wire.reply;

import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.RestartingReader;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Callers that wait for the outcome of a request. Reading starts at the end of the topic of
 * outcomes before the first request is sent, so no outcome is missed; outcomes that nobody waits
 * for are ignored.
 */
public final class PendingReplies implements AutoCloseable {

    private final Map<String, CompletableFuture<Reply>> waiting = new ConcurrentHashMap<>();
    private final RestartingReader outcomes;
    private volatile boolean ready;

    private PendingReplies(KafkaAccess kafka) {
        this.outcomes = RestartingReader.start("leash-replies", kafka, Topics.OUTCOMES, this::read);
    }

    /** Starts reading in the background; {@link #isReady} tells when it has started. */
    public static PendingReplies start(KafkaAccess kafka) {
        return new PendingReplies(kafka);
    }

    /** Whether outcomes are being read. Before that, a request may seem to stay unanswered. */
    public boolean isReady() {
        return ready;
    }

    /**
     * Waits for the outcome of a request. Must be called before the request is sent. Of two callers
     * for the same request, the later one gets the outcome.
     *
     * @return completes with the outcome, or exceptionally with a {@link
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

    /** Stops waiting for the outcome of a request. */
    public void forget(String requestId) {
        CompletableFuture<Reply> answer = waiting.remove(requestId);
        if (answer != null) {
            answer.cancel(false);
        }
    }

    /** Number of waiting callers. */
    public int count() {
        return waiting.size();
    }

    private void read(TopicReader outcomes) {
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
