package dev.leash.intake.act;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Requested;
import dev.leash.model.notification.Answer;
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
import java.util.function.Supplier;
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
    private final Map<String, CompletableFuture<Answered>> underWay = new ConcurrentHashMap<>();

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
        Requested request = wish.at(clock.instant());
        return ask(
                        request.id(),
                        () -> producers.send(Topics.COMMANDS, request.incidentId(), request))
                .became();
    }

    /**
     * Asks for it of the one incident the person was told of. Blocks like {@link #ask(Wish)}.
     *
     * @param messageId what the provider calls the message that says so
     */
    public Answered ask(String messageId, Contact person, Channel channel, Answer.Wish wish) {
        String id = Wish.requestId(channel + "\n" + messageId);
        Answer answer = new Answer(id, person.id(), channel, clock.instant(), wish);
        return ask(id, () -> producers.send(Topics.ANSWERS, answer.person(), answer));
    }

    private Answered ask(String requestId, Supplier<CompletableFuture<?>> hand) {
        if (!places.tryAcquire()) {
            return new Answered(new Became.Crowded(), null);
        }
        try {
            return once(requestId, hand);
        } finally {
            places.release();
        }
    }

    private Answered once(String requestId, Supplier<CompletableFuture<?>> hand) {
        CompletableFuture<Answered> mine = new CompletableFuture<>();
        CompletableFuture<Answered> first = underWay.putIfAbsent(requestId, mine);
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(send(requestId, hand));
        } finally {
            underWay.remove(requestId);
            mine.complete(new Answered(new Became.NotKnownYet(), null));
        }
        return mine.join();
    }

    private Answered send(String requestId, Supplier<CompletableFuture<?>> hand) {
        CompletableFuture<Reply> reply = replies.await(requestId, ANSWER_WITHIN);
        if (!isDurable(hand)) {
            replies.forget(requestId);
            return new Answered(new Became.NotTaken(), null);
        }
        Reply inTime = reply.handle((answer, _) -> answer).join();
        return inTime == null
                ? new Answered(new Became.NotKnownYet(), null)
                : new Answered(told(inTime), inTime.incidentId());
    }

    private static boolean isDurable(Supplier<CompletableFuture<?>> hand) {
        try {
            hand.get().join();
            return true;
        } catch (CompletionException | KafkaException e) {
            LOG.warn("Kafka did not take what somebody asks of an incident: {}", e.getMessage());
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
