package dev.leash.wire.reply;

import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Outcome;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
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
 * Client for requests to the services that decide: makes a request durable and waits a few seconds
 * for its outcome; a later outcome can be reported later. The same request sent twice at once is
 * written once, and both callers get its outcome. Every call blocks, about as long as Kafka takes
 * and at most three seconds more, so it does not belong on an event loop. Thread-safe.
 */
public final class CommandClient {

    /** Maximum number of requests that are awaited at once; further ones are not sent. */
    public static final int MAX_WAITING = 2_000;

    /** Maximum number of callers who are told a later outcome. */
    static final int MAX_FOLLOWED = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(CommandClient.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    /** Longest time to an outcome; after it, callers should ask again. */
    public static final Duration KNOWN_WITHIN = Duration.ofMinutes(10);

    /** It is in the log, and nobody has said more of it. */
    private static final Result PENDING = new Result(new Outcome.Pending(false));

    private final Producers producers;
    private final PendingReplies replies;
    private final ReadYourWrite view;
    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final Semaphore followed = new Semaphore(MAX_FOLLOWED);
    private final Map<String, CompletableFuture<Result>> underWay = new ConcurrentHashMap<>();

    /**
     * Request to a service that decides.
     *
     * @param requestId id of the request; its outcome is published under it
     * @param topic topic of the request
     * @param key key of the record
     * @param value the request
     */
    public record Command<T>(String requestId, Topic<T> topic, String key, T value) {
        /** A command to an incident. */
        public static Command<CommandEnvelope> of(CommandEnvelope request) {
            return new Command<>(request.id(), Topics.COMMANDS, request.incidentId(), request);
        }

        /** A change of the configuration. */
        public static Command<ChangeEnvelope> of(ChangeEnvelope request) {
            return new Command<>(request.id(), Topics.CHANGES, request.change().key(), request);
        }
    }

    /**
     * Outcome of a request.
     *
     * @param incidentId number of the incident; null when it is not known, empty when the request
     *     is about none
     */
    public record Result(Outcome outcome, @Nullable String incidentId) {
        private Result(Outcome outcome) {
            this(outcome, null);
        }
    }

    /** A client without a view to wait for. */
    public CommandClient(Producers producers, PendingReplies replies) {
        this(producers, replies, ReadYourWrite.NOTHING);
    }

    /**
     * A client.
     *
     * @param view the view that {@link #askAndSee} waits for
     */
    public CommandClient(Producers producers, PendingReplies replies, ReadYourWrite view) {
        this.producers = producers;
        this.replies = replies;
        this.view = view;
    }

    /** Sends a request and waits for its outcome. */
    public Result ask(Command<?> command) {
        return once(command, null, ReadYourWrite.NOTHING);
    }

    /**
     * Sends a request and waits for its outcome.
     *
     * @param late told the outcome once if it is known only later, on another thread than that of
     *     the caller; in memory only, so that it is not told when waiting {@linkplain
     *     PendingReplies#release ends} first
     */
    public Result ask(Command<?> command, Consumer<Result> late) {
        return once(command, late, ReadYourWrite.NOTHING);
    }

    /** Sends a request, and waits for its outcome and until the view shows it. */
    public Result askAndSee(Command<?> command) {
        return once(command, null, view);
    }

    /**
     * Asks, and blocks nobody: the result comes after about as long as Kafka takes, and waiting.
     * How many wait at once is for the caller to bound, who names each request anew.
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
            LOG.warn(
                    "A late outcome will not be reported: {} other requests already wait for theirs",
                    MAX_FOLLOWED);
            return false;
        }
        var _ =
                reply.handleAsync(
                        (answer, failure) -> {
                            followed.release();
                            if (!(failure instanceof CancellationException)) {
                                late.accept(
                                        answer == null
                                                ? new Result(new Outcome.Undecided())
                                                : told(answer));
                            }
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
