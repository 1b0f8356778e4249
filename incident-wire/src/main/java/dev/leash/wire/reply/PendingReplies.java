package dev.leash.wire.reply;

import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.RestartingReader;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Callers that wait for the outcome of a request. Reading starts at the end of the topic of
 * outcomes before the first request is sent, so no outcome is missed; outcomes that nobody waits
 * for are ignored.
 */
public final class PendingReplies implements AutoCloseable {

    private final Map<String, CompletableFuture<Reply>> waiting = new ConcurrentHashMap<>();
    private final RestartingReader outcomes;
    private final KafkaAccess kafka;
    private volatile boolean ready;
    private volatile boolean released;

    private PendingReplies(KafkaAccess kafka) {
        this.kafka = kafka;
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
        if (released) {
            answer.cancel(false);
        }
        return answer;
    }

    /**
     * Hands over once more what was answered since a time, for those who began to wait only later.
     * Blocks until it was read.
     *
     * @throws KafkaException when Kafka does not answer
     */
    public void lookBack(Instant since) {
        TopicReader past = TopicReader.of(kafka, List.of(Topics.OUTCOMES.name()));
        try (var _ = past.consumer()) {
            past.skipTo(since);
            past.readToEnd(this::hand);
        }
    }

    /**
     * Ends every wait, also of those who begin later, because the process is about to end, so that
     * callers can say in time that the outcome is not known yet. Waits end with a {@link
     * java.util.concurrent.CancellationException}.
     */
    public void release() {
        released = true;
        waiting.values().forEach(answer -> answer.cancel(false));
    }

    /** Waits no longer for the answer to a request. */
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
            outcomes.run(records -> records.forEach(this::hand));
        } finally {
            ready = false;
        }
    }

    private void hand(ConsumerRecord<String, byte[]> record) {
        CompletableFuture<Reply> answer = record.key() == null ? null : waiting.get(record.key());
        if (answer != null && record.value() != null) {
            complete(answer, record.value());
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
