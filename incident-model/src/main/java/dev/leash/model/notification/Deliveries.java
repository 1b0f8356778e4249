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
 * The rules of a delivery. What comes too late changes nothing; an attempt that begins twice was
 * interrupted, so that the message may arrive twice.
 */
public final class Deliveries {

    private Deliveries() {}

    /** A delivery as it begins. */
    public static Delivery begin(Wanted wanted, Start start, Instant at, RetrySchedule retry) {
        return switch (start) {
            case Start.AtOnce _ ->
                    first(wanted, DeliveryStatus.IN_FLIGHT, 1, at, at.plus(retry.attemptTimeout()));
            case Start.Later(Deferral hold) -> first(wanted, DeliveryStatus.WAITING, 0, at, hold.until());
            case Start.InQueue _ -> first(wanted, DeliveryStatus.HELD, 0, at, null);
            case Start.Never _ -> first(wanted, DeliveryStatus.SUPPRESSED, 0, at, null);
        };
    }

    /** The event with which it begins. */
    public static DeliveryEvent begun(Wanted wanted, Start start) {
        DeliveryId id = wanted.id();
        return switch (start) {
            case Start.AtOnce _ -> new Requested(wanted.purpose(), id.person(), id.channel(), null);
            case Start.Later(Deferral hold) ->
                    new Requested(wanted.purpose(), id.person(), id.channel(), hold);
            case Start.InQueue(Deferral hold) ->
                    new Requested(wanted.purpose(), id.person(), id.channel(), hold);
            case Start.Never(Drop why) ->
                    new Suppressed(
                            wanted.purpose(), id.person(), id.channel(), why.reason(), why.code());
        };
    }

    /**
     * What an input comes to; empty when it changes nothing. A delivery that goes from waiting to
     * in flight has no event: its next attempt goes to the workers, as {@link #isDue} says.
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
            case DeliveryInput.Cancel(Drop why) ->
                    Optional.of(new Cancelled(why.reason(), why.code()));
            case DeliveryInput.Queue(Deferral hold) when delivery.isPutOff() ->
                    Optional.of(new Held(hold));
            case DeliveryInput.RollUp(DeliveryId into) when delivery.status() == DeliveryStatus.HELD ->
                    Optional.of(new RolledUp(into));
            case DeliveryInput.DeadlineMet _
                    when isTried(delivery) && isPast(delivery, at) ->
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

    /** Once a provider has taken it, only the provider's word can change what became of it. */
    private static Optional<DeliveryEvent> afterwards(Delivery delivery, DeliveryInput input) {
        return switch (input) {
            case DeliveryInput.Delivered(int attempt) when delivery.status() == DeliveryStatus.SENT ->
                    arrived(delivery, attempt);
            case DeliveryInput.Bounced(int attempt, String reason)
                    when delivery.status() == DeliveryStatus.SENT && attempt == delivery.attempt() ->
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

    /** Also an earlier attempt, of which nobody knew: it has arrived all the same. */
    private static Optional<DeliveryEvent> arrived(Delivery delivery, int attempt) {
        return attempt >= 1 && attempt <= delivery.attempt()
                ? Optional.of(new Delivered(attempt))
                : Optional.empty();
    }

    /** Whether the next attempt should go to the workers now. */
    public static boolean isDue(Delivery delivery, Instant at) {
        return delivery.status() == DeliveryStatus.WAITING && isPast(delivery, at);
    }

    /**
     * The delivery with its next attempt at the workers.
     *
     * @param carries the deliveries its message tells of too
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
                            progress.taken(sandbox ? DeliveryStatus.SANDBOXED : DeliveryStatus.SENT, attempt, at),
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
            Delivery delivery, SendResult result, boolean sandbox, Instant at, RetrySchedule retry) {
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

    /** What nobody here understands may be under way as well. */
    private static boolean isTried(Delivery delivery) {
        return delivery.status() == DeliveryStatus.IN_FLIGHT || delivery.status() == DeliveryStatus.UNKNOWN;
    }

    private static boolean isPast(Delivery delivery, Instant at) {
        return delivery.progress().isPast(at);
    }

    private static Delivery first(
            Wanted wanted, DeliveryStatus status, int attempt, Instant at, @Nullable Instant deadline) {
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
