package dev.leash.model.notification;

import dev.leash.model.notification.Delivery.Status;
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
    public static Delivery begin(Wanted wanted, Start start, Instant at, RetryPolicy policy) {
        return switch (start) {
            case Start.AtOnce _ ->
                    first(wanted, Status.IN_FLIGHT, 1, at, at.plus(policy.attemptTimeout()));
            case Start.Later(Hold hold) -> first(wanted, Status.WAITING, 0, at, hold.until());
            case Start.InQueue _ -> first(wanted, Status.HELD, 0, at, null);
            case Start.Never _ -> first(wanted, Status.SUPPRESSED, 0, at, null);
        };
    }

    /** The event with which it begins. */
    public static DeliveryEvent begun(Wanted wanted, Start start) {
        DeliveryId id = wanted.id();
        return switch (start) {
            case Start.AtOnce _ -> new Requested(wanted.purpose(), id.person(), id.channel(), null);
            case Start.Later(Hold hold) ->
                    new Requested(wanted.purpose(), id.person(), id.channel(), hold);
            case Start.InQueue(Hold hold) ->
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
            Delivery delivery, DeliveryInput input, Instant at, RetryPolicy policy) {
        if (delivery.status().isOver()) {
            return afterwards(delivery, input);
        }
        return switch (input) {
            case DeliveryInput.Begun(int attempt) when isCurrent(delivery, attempt) ->
                    Optional.of(new Attempted(attempt));
            case DeliveryInput.Ended(int attempt, SendResult result, boolean sandbox)
                    when isCurrent(delivery, attempt) ->
                    Optional.of(ended(delivery, result, sandbox, at, policy));
            case DeliveryInput.Delivered(int attempt) -> arrived(delivery, attempt);
            case DeliveryInput.Bounced(int attempt, String reason)
                    when isCurrent(delivery, attempt) ->
                    Optional.of(new Failed(attempt, reason, FailureCode.BOUNCED));
            case DeliveryInput.Cancel(Drop why) ->
                    Optional.of(new Cancelled(why.reason(), why.code()));
            case DeliveryInput.Queue(Hold hold) when delivery.isPutOff() ->
                    Optional.of(new Held(hold));
            case DeliveryInput.RollUp(DeliveryId into) when delivery.status() == Status.HELD ->
                    Optional.of(new RolledUp(into));
            case DeliveryInput.DeadlineMet _
                    when isTried(delivery) && isPast(delivery, at) ->
                    Optional.of(
                            failOrRetry(
                                    delivery,
                                    "no result within " + words(policy.attemptTimeout()),
                                    FailureCode.UNKNOWN_OUTCOME,
                                    null,
                                    at,
                                    policy));
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
            case DeliveryInput.Delivered(int attempt) when delivery.status() == Status.SENT ->
                    arrived(delivery, attempt);
            case DeliveryInput.Bounced(int attempt, String reason)
                    when delivery.status() == Status.SENT && attempt == delivery.attempt() ->
                    Optional.of(new Failed(attempt, reason, FailureCode.BOUNCED));
            case DeliveryInput.CarrierFailed(String reason, var code)
                    when delivery.status() == Status.ROLLED_UP ->
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
        return delivery.status() == Status.WAITING && isPast(delivery, at);
    }

    /**
     * The delivery with its next attempt at the workers.
     *
     * @param carries the deliveries its message tells of too
     */
    public static Delivery nextAttempt(
            Delivery delivery, List<DeliveryId> carries, Instant at, RetryPolicy policy) {
        return new Delivery(
                delivery.id(),
                delivery.purpose(),
                delivery.severity(),
                Status.IN_FLIGHT,
                delivery.sequence(),
                delivery.attempt() + 1,
                false,
                delivery.unknownBefore(),
                at,
                at.plus(policy.attemptTimeout()),
                null,
                carries,
                delivery.wantedAt());
    }

    /** The delivery after an event. */
    public static Delivery evolve(Delivery delivery, DeliveryEvent event, Instant at) {
        Change change = new Change(delivery, at);
        return switch (event) {
            case Requested _, Suppressed _ ->
                    throw new IllegalStateException(
                            "delivery " + delivery.id() + " was asked for before");
            case Held _ -> change.to(Status.HELD);
            case RolledUp _ -> change.to(Status.ROLLED_UP);
            case Attempted(int attempt) -> change.begun(attempt);
            case Sent sent -> change.sent(sent);
            case Delivered _ -> change.to(Status.DELIVERED);
            case AttemptFailed failed -> change.failedFor(failed);
            case Failed failed -> change.givenUp(failed);
            case Cancelled _ -> change.to(Status.CANCELLED);
            case Unrecognised _ -> change.unrecognised();
        };
    }

    private static DeliveryEvent ended(
            Delivery delivery, SendResult result, boolean sandbox, Instant at, RetryPolicy policy) {
        return switch (result) {
            case SendResult.Sent(var providerId) ->
                    new Sent(delivery.attempt(), providerId, sandbox, delivery.unknownBefore());
            case SendResult.Retryable(String reason, var after, FailureCode code) ->
                    failOrRetry(delivery, reason, code, after, at, policy);
            case SendResult.Permanent(String reason, FailureCode code) ->
                    new Failed(delivery.attempt(), reason, code);
            case SendResult.Unknown(String reason) ->
                    failOrRetry(delivery, reason, FailureCode.UNKNOWN_OUTCOME, null, at, policy);
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
            RetryPolicy policy) {
        return delivery.attempt() >= policy.maxAttempts()
                ? new Failed(
                        delivery.attempt(),
                        "%s, after %d attempts".formatted(reason, delivery.attempt()),
                        code)
                : new AttemptFailed(
                        delivery.attempt(),
                        reason,
                        code == FailureCode.UNKNOWN_OUTCOME,
                        at.plus(policy.delayAfter(delivery.attempt(), wish)),
                        code);
    }

    private static boolean isCurrent(Delivery delivery, int attempt) {
        return delivery.status() == Status.IN_FLIGHT && delivery.attempt() == attempt;
    }

    /** What nobody here understands may be under way as well. */
    private static boolean isTried(Delivery delivery) {
        return delivery.status() == Status.IN_FLIGHT || delivery.status() == Status.UNKNOWN;
    }

    private static boolean isPast(Delivery delivery, Instant at) {
        return delivery.nextDeadline().filter(deadline -> !deadline.isAfter(at)).isPresent();
    }

    private static Delivery first(
            Wanted wanted, Status status, int attempt, Instant at, @Nullable Instant deadline) {
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
                deadline != null && status == Status.WAITING ? deadline : at);
    }
}
