package dev.leash.wire.reply;

import dev.leash.model.configuration.RequestedChange;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Requested;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Client of those who decide: makes a request durable and waits a few seconds for its outcome; one
 * that is known only later can be told later. The same request twice at once is sent once, and both
 * askers get its outcome. Every call but {@link #begin} blocks, for about as long as Kafka takes and
 * at most three seconds more, so it does not belong on an event loop. Safe for use by several
 * threads.
 */
public final class CommandClient {

    /** The most requests that are waited for at once; further ones are not sent. */
    public static final int MAX_WAITING = 2_000;

    /** The most askers who are told later. */
    static final int MAX_FOLLOWED = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(CommandClient.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    /** When nobody has decided by then, whoever asked had better ask again. */
    private static final Duration KNOWN_WITHIN = Duration.ofMinutes(10);

    /** It is in the log, and nobody has said more of it. */
    private static final Result PENDING = new Result(new Outcome.Pending(false));

    private final Producers producers;
    private final PendingReplies replies;
    private final ReadYourWrite view;
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final Semaphore followed = new Semaphore(MAX_FOLLOWED);
    private final Map<String, CompletableFuture<Result>> underWay = new ConcurrentHashMap<>();

    /**
     * A request on its way to whoever decides it.
     *
     * @param requestId names the request; its outcome is told under this name
     * @param topic where it goes
     * @param key under which key
     * @param value what is asked
     */
    public record Command<T>(String requestId, Topic<T> topic, String key, T value) {
        /** What is asked of an incident. */
        public static Command<Requested> of(Requested request) {
            return new Command<>(request.id(), Topics.COMMANDS, request.incidentId(), request);
        }

        /** What is asked of the configuration. */
        public static Command<RequestedChange> of(RequestedChange request) {
            return new Command<>(request.id(), Topics.CHANGES, request.change().key(), request);
        }
    }

    /**
     * Outcome of a request.
     *
     * @param incidentId of which incident; null where nobody has said, and empty where none could
     *     be meant
     */
    public record Result(Outcome outcome, @Nullable String incidentId) {
        private Result(Outcome outcome) {
            this(outcome, null);
        }
    }

    /** A client whose askers see nothing of what they did by themselves. */
    public CommandClient(Producers producers, PendingReplies replies) {
        this(producers, replies, ReadYourWrite.NOTHING);
    }

    /**
     * A client.
     *
     * @param view shows what became of {@link #askAndSee requests}
     */
    public CommandClient(Producers producers, PendingReplies replies, ReadYourWrite view) {
        this.producers = producers;
        this.replies = replies;
        this.view = view;
    }

    /** Asks, and waits. */
    public Result ask(Command<?> command) {
        return once(command, null, ReadYourWrite.NOTHING);
    }

    /**
     * Asks, and waits.
     *
     * @param late told the outcome once if it is known only later, on another thread than that of
     *     the caller; in memory only, so that it is not told when the process ends first
     */
    public Result ask(Command<?> command, Consumer<Result> late) {
        return once(command, late, ReadYourWrite.NOTHING);
    }

    /** Asks, and waits also until the view shows what was done. */
    public Result askAndSee(Command<?> command) {
        return once(command, null, view);
    }

    /**
     * Asks, and blocks nobody: the result comes after about as long as Kafka takes, and waiting. How
     * many wait at once is for the caller to bound, who names each request anew.
     *
     * @param atMost how long it is waited for the outcome; zero when it is not
     */
    public CompletableFuture<Result> begin(Command<?> command, Duration atMost) {
        if (atMost.isZero()) {
            return durable(command)
                    .thenApply(isDurable -> isDurable ? PENDING : new Result(new Outcome.Unsent()));
        }
        CompletableFuture<Reply> reply = replies.await(command.requestId(), atMost);
        return durable(command)
                .thenCompose(
                        isDurable -> {
                            if (!isDurable) {
                                replies.forget(command.requestId());
                                return CompletableFuture.completedFuture(
                                        new Result(new Outcome.Unsent()));
                            }
                            return reply.handle(
                                    (answer, _) -> answer == null ? PENDING : told(answer));
                        });
    }

    private Result once(Command<?> command, @Nullable Consumer<Result> late, ReadYourWrite seen) {
        if (!places.tryAcquire()) {
            return new Result(new Outcome.Crowded());
        }
        CompletableFuture<Result> mine = new CompletableFuture<>();
        CompletableFuture<Result> first = underWay.putIfAbsent(command.requestId(), mine);
        try {
            if (first != null) {
                return first.join();
            }
            try (ReadYourWrite.Watch watch = seen.expect(command.requestId())) {
                Result result = send(command, late);
                if (result.outcome() instanceof Outcome.Accepted) {
                    watch.await();
                }
                mine.complete(result);
                return result;
            } finally {
                underWay.remove(command.requestId());
                mine.complete(PENDING);
            }
        } finally {
            places.release();
        }
    }

    private Result send(Command<?> command, @Nullable Consumer<Result> late) {
        CompletableFuture<Reply> reply = replies.await(command.requestId(), KNOWN_WITHIN);
        if (!durable(command).join()) {
            replies.forget(command.requestId());
            return new Result(new Outcome.Unsent());
        }
        Reply inTime =
                reply.handle((answer, _) -> answer)
                        .completeOnTimeout(null, ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
        if (inTime != null) {
            return told(inTime);
        }
        boolean isFollowed = late != null && follow(reply, late);
        if (!isFollowed) {
            replies.forget(command.requestId());
        }
        return new Result(new Outcome.Pending(isFollowed));
    }

    private boolean follow(CompletableFuture<Reply> reply, Consumer<Result> late) {
        if (!followed.tryAcquire()) {
            LOG.warn("Not told later: {} others wait for what became of theirs", MAX_FOLLOWED);
            return false;
        }
        var _ =
                reply.handleAsync(
                        (answer, _) -> {
                            followed.release();
                            late.accept(
                                    answer == null
                                            ? new Result(new Outcome.Undecided())
                                            : told(answer));
                            return null;
                        },
                        task -> Thread.ofVirtual().name("leash-late-outcome").start(task));
        return true;
    }

    private <T> CompletableFuture<Boolean> durable(Command<T> command) {
        return sent(command)
                .handle(
                        (_, failure) -> {
                            if (failure != null) {
                                LOG.warn(
                                        "{} did not take a request: {}",
                                        command.topic().name(),
                                        failure.getMessage());
                            }
                            return failure == null;
                        });
    }

    private <T> CompletableFuture<?> sent(Command<T> command) {
        try {
            return producers.send(command.topic(), command.key(), command.value());
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Result told(Reply reply) {
        return new Result(reply.outcome(), reply.incidentId());
    }
}
