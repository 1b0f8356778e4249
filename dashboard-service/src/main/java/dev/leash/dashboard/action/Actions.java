package dev.leash.dashboard.action;

import dev.leash.model.incident.Requested;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks, and waits to hear what became of it. Asked twice at once, it asks once. */
public final class Actions {

    private static final Logger LOG = LoggerFactory.getLogger(Actions.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final Producers producers;
    private final PendingReplies replies;
    private final Map<String, CompletableFuture<Result>> underWay = new ConcurrentHashMap<>();
    private final ShownChanges shown;

    public Actions(Producers producers, PendingReplies replies, ShownChanges shown) {
        this.producers = producers;
        this.replies = replies;
        this.shown = shown;
    }

    /**
     * Asks, and waits at most a few seconds. Once something was done, it also waits until the view
     * shows it.
     */
    public Result ask(Requested request) {
        CompletableFuture<Result> mine = new CompletableFuture<>();
        CompletableFuture<Result> first = underWay.putIfAbsent(request.id(), mine);
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(send(request));
        } finally {
            underWay.remove(request.id());
            mine.complete(new Result.Outstanding());
        }
        return mine.join();
    }

    private Result send(Requested request) {
        CompletableFuture<Reply> answer = replies.await(request.id(), ANSWER_WITHIN);
        shown.expect(request.id());
        try {
            producers.send(Topics.COMMANDS, request.incidentId(), request).get();
            Result result = result(answer.get());
            if (result instanceof Result.Done) {
                shown.await(request.id());
            }
            return result;
        } catch (KafkaException e) {
            return unsent(request, e);
        } catch (ExecutionException e) {
            return e.getCause() instanceof TimeoutException
                    ? new Result.Outstanding()
                    : unsent(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Outstanding();
        } finally {
            replies.forget(request.id());
            shown.forget(request.id());
        }
    }

    private static Result unsent(Requested request, Exception e) {
        LOG.warn(
                "A request for incident {} was not sent: {}", request.incidentId(), e.getMessage());
        return new Result.Unsent();
    }

    private static Result result(Reply reply) {
        return switch (reply) {
            case Reply.Accepted _ -> new Result.Done();
            case Reply.AlreadyDone done -> new Result.Unchanged(done.explanation());
            case Reply.Refused refused ->
                    new Result.Refused(refused.told(), refused.explanation());
        };
    }
}
