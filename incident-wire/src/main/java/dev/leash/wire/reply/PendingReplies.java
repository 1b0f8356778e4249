package dev.leash.wire.reply;

import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whoever waits for an answer waits here. The tail stands at the end of the outcomes before the
 * first question is asked, so no answer is missed; an answer nobody waits for is passed over.
 */
public final class PendingReplies implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PendingReplies.class);
    private static final Duration RESTART_AFTER = Duration.ofMillis(500);

    private final Map<String, CompletableFuture<Reply>> waiting = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Tail> tail = new AtomicReference<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean ready;

    private PendingReplies(KafkaAccess kafka) {
        this.thread =
                Thread.ofPlatform().name("leash-replies").daemon().unstarted(() -> readOn(kafka));
    }

    /** Begins to read in the background; {@link #isReady} says when it has begun. */
    public static PendingReplies start(KafkaAccess kafka) {
        PendingReplies replies = new PendingReplies(kafka);
        replies.thread.start();
        return replies;
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

    private void readOn(KafkaAccess kafka) {
        while (!isClosing(Duration.ZERO)) {
            try {
                read(kafka);
            } catch (KafkaException e) {
                complain(e);
            }
            ready = false;
            isClosing(RESTART_AFTER);
        }
    }

    private void read(KafkaAccess kafka) {
        try (Tail replies = Tail.of(kafka, List.of(Topics.OUTCOMES.name()))) {
            tail.set(replies);
            if (!isClosing(Duration.ZERO)) {
                replies.skipToEnd();
                ready = true;
                replies.run(this::hand);
            }
        }
    }

    private void complain(KafkaException e) {
        if (!isClosing(Duration.ZERO)) {
            LOG.warn("Answers cannot be read, trying again: {}", e.getMessage());
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

    /** Whether this is being closed, waiting a while for it. */
    private boolean isClosing(Duration atMost) {
        try {
            return closing.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        Tail current = tail.get();
        if (current != null) {
            current.close();
        }
    }
}
