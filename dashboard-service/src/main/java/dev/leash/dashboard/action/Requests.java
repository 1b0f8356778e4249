package dev.leash.dashboard.action;

import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Flash.Kind;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topic;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks what is about no incident, and says what was answered. */
public final class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final Producers producers;
    private final PendingReplies replies;

    public Requests(Producers producers, PendingReplies replies) {
        this.producers = producers;
        this.replies = replies;
    }

    /**
     * Asks, and waits at most a few seconds.
     *
     * @param requestId names the request; it is answered under this name
     * @param topic where it goes
     * @param key under which key
     * @param done what is said when it was done
     */
    public <T> Flash ask(String requestId, Topic<T> topic, String key, T request, String done) {
        CompletableFuture<Reply> answer = replies.await(requestId, ANSWER_WITHIN);
        try {
            producers.send(topic, key, request).get();
            return flash(answer.get(), done);
        } catch (KafkaException e) {
            return unsent(e);
        } catch (ExecutionException e) {
            return e.getCause() instanceof TimeoutException ? outstanding() : unsent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return outstanding();
        } finally {
            replies.forget(requestId);
        }
    }

    private static Flash flash(Reply reply, String done) {
        return switch (reply) {
            case Reply.Accepted _ -> new Flash(Kind.DONE, done);
            case Reply.AlreadyDone already ->
                    new Flash(Kind.UNCHANGED, "Nothing was changed. " + already.explanation());
            case Reply.Refused refused ->
                    new Flash(Kind.REFUSED, "Nothing was changed. " + refused.explanation());
        };
    }

    private static Flash outstanding() {
        return new Flash(
                Kind.OUTSTANDING,
                "It was sent, and nobody has answered yet. This page shows it as soon as it is done.");
    }

    private static Flash unsent(Exception e) {
        LOG.warn("A request was not sent: {}", e.getMessage());
        return new Flash(
                Kind.REFUSED, "It could not be sent: Leash cannot reach its log. Try again.");
    }
}
