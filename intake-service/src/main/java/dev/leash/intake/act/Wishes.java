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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes wishes durable and waits a little to hear what became of them; what is known only later is
 * told later. Of the same wish twice at once, it makes one.
 */
public final class Wishes {

    private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    /** When nobody has decided by then, whoever asked had better ask again. */
    private static final Duration KNOWN_WITHIN = Duration.ofMinutes(10);

    /** The most who are told later. */
    static final int MAX_FOLLOWED = 1_000;

    /** The most that are waited for at once. */
    public static final int MAX_WAITING = 2_000;

    private final Producers producers;
    private final PendingReplies replies;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final Semaphore followed = new Semaphore(MAX_FOLLOWED);
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
     *
     * @param late told once what became of it, if that is known only later; not on the thread that
     *     asks
     */
    public Became ask(Wish wish, Consumer<Answered> late) {
        Requested request = wish.at(clock.instant());
        return ask(
                        request.id(),
                        late,
                        () -> producers.send(Topics.COMMANDS, request.incidentId(), request))
                .became();
    }

    /**
     * Asks for it of the one incident the person was told of. Blocks like {@link #ask(Wish,
     * Consumer)}.
     *
     * @param messageId what the provider calls the message that says so
     * @param late told once what became of it, if that is known only later
     */
    public Answered ask(
            String messageId,
            Contact person,
            Channel channel,
            Answer.Wish wish,
            Consumer<Answered> late) {
        String id = Wish.requestId(channel + "\n" + messageId);
        Answer answer = new Answer(id, person.id(), channel, clock.instant(), wish);
        return ask(id, late, () -> producers.send(Topics.ANSWERS, answer.person(), answer));
    }

    private Answered ask(
            String requestId, Consumer<Answered> late, Supplier<CompletableFuture<?>> hand) {
        if (!places.tryAcquire()) {
            return new Answered(new Became.Crowded(), null);
        }
        try {
            return once(requestId, late, hand);
        } finally {
            places.release();
        }
    }

    private Answered once(
            String requestId, Consumer<Answered> late, Supplier<CompletableFuture<?>> hand) {
        CompletableFuture<Answered> mine = new CompletableFuture<>();
        CompletableFuture<Answered> first = underWay.putIfAbsent(requestId, mine);
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(send(requestId, late, hand));
        } finally {
            underWay.remove(requestId);
            mine.complete(new Answered(new Became.NotKnownYet(false), null));
        }
        return mine.join();
    }

    private Answered send(
            String requestId, Consumer<Answered> late, Supplier<CompletableFuture<?>> hand) {
        CompletableFuture<Reply> reply = replies.await(requestId, KNOWN_WITHIN);
        if (!isDurable(hand)) {
            replies.forget(requestId);
            return new Answered(new Became.NotTaken(), null);
        }
        Reply inTime =
                reply.handle((answer, _) -> answer)
                        .completeOnTimeout(null, ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
        return inTime == null
                ? new Answered(new Became.NotKnownYet(follow(requestId, reply, late)), null)
                : new Answered(told(inTime), inTime.incidentId());
    }

    /**
     * Whether somebody waits on for the word of those who decide, after whoever asked has gone. It
     * is kept in memory: who waits here is forgotten when the process ends.
     */
    private boolean follow(
            String requestId, CompletableFuture<Reply> reply, Consumer<Answered> late) {
        if (!followed.tryAcquire()) {
            LOG.warn("Not told later: {} others wait for what became of theirs", MAX_FOLLOWED);
            replies.forget(requestId);
            return false;
        }
        var _ =
                reply.handleAsync(
                        (answer, _) -> {
                            followed.release();
                            late.accept(
                                    answer == null
                                            ? new Answered(new Became.NeverKnown(), null)
                                            : new Answered(told(answer), answer.incidentId()));
                            return null;
                        },
                        task -> Thread.ofVirtual().name("leash-late-outcome").start(task));
        return true;
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
                    new Became.Refused(refused.told(), refused.explanation());
        };
    }
}
