package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.Progress;
import dev.leash.model.delivery.RetrySchedule;
import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import dev.leash.model.notification.DeliveryEvent.Attempted;
import dev.leash.model.notification.DeliveryEvent.Cancelled;
import dev.leash.model.notification.DeliveryEvent.Delivered;
import dev.leash.model.notification.DeliveryEvent.Failed;
import dev.leash.model.notification.DeliveryEvent.Held;
import dev.leash.model.notification.DeliveryEvent.Requested;
import dev.leash.model.notification.DeliveryEvent.RolledUp;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryEvent.Suppressed;
import dev.leash.model.notification.DeliveryEvent.Unrecognised;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules of a delivery. Stale inputs are ignored. A second {@code Begun} for one attempt means that
 * a worker died in between, so the message may arrive twice.
 */
public final class DeliveryRules {

    private DeliveryRules() {}

    /** A new delivery. */
    public static Delivery begin(
            DeliveryRequest wanted, DeliveryStart start, Instant at, RetrySchedule retry) {
        return switch (start) {
            case DeliveryStart.AtOnce _ ->
                    first(wanted, DeliveryStatus.IN_FLIGHT, 1, at, at.plus(retry.attemptTimeout()));
            case DeliveryStart.Later(Deferral hold) ->
                    first(wanted, DeliveryStatus.WAITING, 0, at, hold.until());
            case DeliveryStart.InQueue _ -> first(wanted, DeliveryStatus.HELD, 0, at, null);
            case DeliveryStart.Never _ -> first(wanted, DeliveryStatus.SUPPRESSED, 0, at, null);
        };
    }

    /** The first event of a delivery. */
    public static DeliveryEvent begun(DeliveryRequest wanted, DeliveryStart start) {
        DeliveryId id = wanted.id();
        return switch (start) {
            case DeliveryStart.AtOnce _ ->
                    new Requested(wanted.purpose(), id.person(), id.channel(), null);
            case DeliveryStart.Later(Deferral hold) ->
                    new Requested(wanted.purpose(), id.person(), id.channel(), hold);
            case DeliveryStart.InQueue(Deferral hold) ->
                    new Requested(wanted.purpose(), id.person(), id.channel(), hold);
            case DeliveryStart.Never(DropReason why) ->
                    new Suppressed(
                            wanted.purpose(), id.person(), id.channel(), why.reason(), why.code());
        };
    }

    /**
     * Decides an input; empty when it changes nothing. There is no event when a waiting delivery
     * becomes due: its next attempt is handed to the workers, see {@link #isDue}.
     */
    public static Optional<DeliveryEvent> decide(
            Delivery delivery, DeliveryInput input, Instant at, RetrySchedule retry) {
        if (delivery.status().isOver()) {
            return afterwards(delivery, input);
        }
        return switch (input) {
            case DeliveryInput.Begun(int attempt) when isCurrent(delivery, attempt) ->
                    Optional.of(new Attempted(attempt));
            case DeliveryInput.Ended(int attempt, SendResult result, boolean sandbox)
                    when isCurrent(delivery, attempt) ->
                    Optional.of(ended(delivery, result, sandbox, at, retry));
            case DeliveryInput.Delivered(int attempt) -> arrived(delivery, attempt);
            case DeliveryInput.Bounced(int attempt, String reason)
                    when isCurrent(delivery, attempt) ->
                    Optional.of(new Failed(attempt, reason, FailureCode.BOUNCED));
            case DeliveryInput.Cancel(DropReason why) ->
                    Optional.of(new Cancelled(why.reason(), why.code()));
            case DeliveryInput.Queue(Deferral hold) when delivery.isPutOff() ->
                    Optional.of(new Held(hold));
            case DeliveryInput.RollUp(DeliveryId into)
                    when delivery.status() == DeliveryStatus.HELD ->
                    Optional.of(new RolledUp(into));
            case DeliveryInput.DeadlineMet _ when isTried(delivery) && isPast(delivery, at) ->
                    Optional.of(
                            failOrRetry(
                                    delivery,
                                    "no result within " + words(retry.attemptTimeout()),
                                    FailureCode.UNKNOWN_OUTCOME,
                                    null,
                                    at,
                                    retry));
            case DeliveryInput.Begun _,
                    DeliveryInput.Ended _,
                    DeliveryInput.Bounced _,
                    DeliveryInput.Queue _,
                    DeliveryInput.RollUp _,
                    DeliveryInput.CarrierFailed _,
                    DeliveryInput.DeadlineMet _ ->
                    Optional.empty();
        };
    }

    /**
     * Decides an input after the end of a delivery: once a provider has accepted the message, only
     * a report of the provider changes the result.
     */
    private static Optional<DeliveryEvent> afterwards(Delivery delivery, DeliveryInput input) {
        return switch (input) {
            case DeliveryInput.Delivered(int attempt)
                    when delivery.status() == DeliveryStatus.SENT ->
                    arrived(delivery, attempt);
            case DeliveryInput.Bounced(int attempt, String reason)
                    when delivery.status() == DeliveryStatus.SENT
                            && attempt == delivery.attempt() ->
                    Optional.of(new Failed(attempt, reason, FailureCode.BOUNCED));
            case DeliveryInput.CarrierFailed(String reason, var code)
                    when delivery.status() == DeliveryStatus.ROLLED_UP ->
                    Optional.of(new Failed(delivery.attempt(), reason, code));
            case DeliveryInput.Begun _,
                    DeliveryInput.Ended _,
                    DeliveryInput.Delivered _,
                    DeliveryInput.Bounced _,
                    DeliveryInput.Cancel _,
                    DeliveryInput.Queue _,
                    DeliveryInput.RollUp _,
                    DeliveryInput.CarrierFailed _,
                    DeliveryInput.DeadlineMet _ ->
                    Optional.empty();
        };
    }

    /** Also accepted for an earlier attempt whose outcome was unknown: the message has arrived. */
    private static Optional<DeliveryEvent> arrived(Delivery delivery, int attempt) {
        return attempt >= 1 && attempt <= delivery.attempt()
                ? Optional.of(new Delivered(attempt))
                : Optional.empty();
    }

    /** Whether the next attempt should be handed to the workers now. */
    public static boolean isDue(Delivery delivery, Instant at) {
        return delivery.status() == DeliveryStatus.WAITING && isPast(delivery, at);
    }

    /**
     * The delivery with its next attempt handed to the workers.
     *
     * @param carries deliveries that are rolled up into its message
     */
    public static Delivery nextAttempt(
            Delivery delivery, List<DeliveryId> carries, Instant at, RetrySchedule retry) {
        return delivery.with(
                delivery.progress().handedOver(at, at.plus(retry.attemptTimeout())), null, carries);
    }

    /** The delivery after an event. */
    public static Delivery evolve(Delivery delivery, DeliveryEvent event, Instant at) {
        Progress progress = delivery.progress();
        return switch (event) {
            case Requested _, Suppressed _ ->
                    throw new IllegalStateException(
                            "delivery " + delivery.id() + " was asked for before");
            case Held _ -> delivery.with(progress.to(DeliveryStatus.HELD, at, null));
            case RolledUp _ -> delivery.with(progress.to(DeliveryStatus.ROLLED_UP, at, null));
            case Attempted(int attempt) -> called(delivery, progress.begun(attempt, at), null);
            case Sent(int attempt, var providerId, boolean sandbox, _) ->
                    called(
                            delivery,
                            progress.taken(
                                    sandbox ? DeliveryStatus.SANDBOXED : DeliveryStatus.SENT,
                                    attempt,
                                    at),
                            providerId);
            case Delivered _ -> delivery.with(progress.to(DeliveryStatus.DELIVERED, at, null));
            case AttemptFailed failed ->
                    called(
                            delivery,
                            progress.retrying(
                                    failed.attempt(), failed.unknown(), at, failed.nextAttemptAt()),
                            null);
            case Failed(int attempt, _, _) ->
                    delivery.with(progress.ended(DeliveryStatus.FAILED, attempt, at, null));
            case Cancelled _ -> delivery.with(progress.to(DeliveryStatus.CANCELLED, at, null));
            case Unrecognised _ ->
                    delivery.with(progress.to(delivery.status(), at, delivery.deadline()));
        };
    }

    private static Delivery called(
            Delivery delivery, Progress progress, @Nullable String providerId) {
        return delivery.with(progress, providerId, delivery.carries());
    }

    private static DeliveryEvent ended(
            Delivery delivery,
            SendResult result,
            boolean sandbox,
            Instant at,
            RetrySchedule retry) {
        return switch (result) {
            case SendResult.Sent(var providerId) ->
                    new Sent(delivery.attempt(), providerId, sandbox, delivery.unknownBefore());
            case SendResult.Retryable(String reason, var after, FailureCode code) ->
                    failOrRetry(delivery, reason, code, after, at, retry);
            case SendResult.Permanent(String reason, FailureCode code) ->
                    new Failed(delivery.attempt(), reason, code);
            case SendResult.Unknown(String reason) ->
                    failOrRetry(delivery, reason, FailureCode.UNKNOWN_OUTCOME, null, at, retry);
            case SendResult.Withdrawn _ ->
                    new Cancelled("withdrawn before it was handed over", DropCode.WITHDRAWN);
        };
    }

    private static String words(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes > 0 && duration.equals(Duration.ofMinutes(minutes))) {
            return minutes == 1 ? "a minute" : minutes + " minutes";
        }
        return duration.toSeconds() == 1 ? "a second" : duration.toSeconds() + " seconds";
    }

    private static DeliveryEvent failOrRetry(
            Delivery delivery,
            String reason,
            FailureCode code,
            @Nullable Duration wish,
            Instant at,
            RetrySchedule retry) {
        return retry.nextAttempt(delivery.attempt(), at, wish, delivery.id().toString())
                .<DeliveryEvent>map(
                        next ->
                                new AttemptFailed(
                                        delivery.attempt(),
                                        reason,
                                        code == FailureCode.UNKNOWN_OUTCOME,
                                        next,
                                        code))
                .orElseGet(
                        () ->
                                new Failed(
                                        delivery.attempt(),
                                        "%s, after %d attempts"
                                                .formatted(reason, delivery.attempt()),
                                        code));
    }

    private static boolean isCurrent(Delivery delivery, int attempt) {
        return delivery.progress().isInFlight(attempt);
    }

    /** Whether an attempt may be under way; a status of a newer version counts as such. */
    private static boolean isTried(Delivery delivery) {
        return delivery.status() == DeliveryStatus.IN_FLIGHT
                || delivery.status() == DeliveryStatus.UNKNOWN;
    }

    private static boolean isPast(Delivery delivery, Instant at) {
        return delivery.progress().isPast(at);
    }

    private static Delivery first(
            DeliveryRequest wanted,
            DeliveryStatus status,
            int attempt,
            Instant at,
            @Nullable Instant deadline) {
        return new Delivery(
                wanted.id(),
                wanted.purpose(),
                wanted.severity(),
                status,
                1,
                attempt,
                false,
                false,
                at,
                deadline,
                null,
                List.of(),
                deadline != null && status == DeliveryStatus.WAITING ? deadline : at);
    }
}
