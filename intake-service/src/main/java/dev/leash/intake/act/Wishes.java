package dev.leash.intake.act;

import dev.leash.model.incident.Requested;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes wishes durable and waits a little to hear what became of them. Of the same wish twice at
 * once, it makes one.
 */
public final class Wishes {

    private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    /** The most that are waited for at once. */
    public static final int MAX_WAITING = 2_000;

    private final Producers producers;
    private final PendingReplies replies;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final Map<String, CompletableFuture<Became>> underWay = new ConcurrentHashMap<>();

    /**
     * Asks by Kafka.
     *
     * @param clock dates what is asked
     */
    public Wishes(Producers producers, PendingReplies replies, InstantSource clock) {
        this.producers = producers;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * Asks for it. Blocks for about as long as Kafka takes, and at most three seconds more, so it
     * does not belong on an event loop.
     */
    public Became ask(Wish wish) {
        if (!places.tryAcquire()) {
            return new Became.Crowded();
        }
        try {
            return once(wish.at(clock.instant()));
        } finally {
            places.release();
        }
    }

    private Became once(Requested request) {
        CompletableFuture<Became> mine = new CompletableFuture<>();
        CompletableFuture<Became> first = underWay.putIfAbsent(request.id(), mine);
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(send(request));
        } finally {
            underWay.remove(request.id());
            mine.complete(new Became.NotKnownYet());
        }
        return mine.join();
    }

    private Became send(Requested request) {
        CompletableFuture<Reply> reply = replies.await(request.id(), ANSWER_WITHIN);
        if (!isDurable(request)) {
            replies.forget(request.id());
            return new Became.NotTaken();
        }
        Reply inTime = reply.handle((answer, _) -> answer).join();
        return inTime == null ? new Became.NotKnownYet() : told(inTime);
    }

    private boolean isDurable(Requested request) {
        try {
            producers.send(Topics.COMMANDS, request.incidentId(), request).join();
            return true;
        } catch (CompletionException | KafkaException e) {
            LOG.warn(
                    "Kafka did not take what {} asks of incident {}: {}",
                    request.actor().via(),
                    request.incidentId(),
                    e.getMessage());
            return false;
        }
    }

    private static Became told(Reply reply) {
        return switch (reply) {
            case Reply.Accepted _ -> new Became.Done();
            case Reply.AlreadyDone done -> new Became.AlreadySo(done.explanation());
            case Reply.Refused refused ->
                    new Became.Refused(refused.reason(), refused.explanation());
        };
    }
}
