package dev.leash.model.notification;

import dev.leash.model.notification.Delivery.Status;
import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import dev.leash.model.notification.DeliveryEvent.Attempted;
import dev.leash.model.notification.DeliveryEvent.Cancelled;
import dev.leash.model.notification.DeliveryEvent.Delivered;
import dev.leash.model.notification.DeliveryEvent.Failed;
import dev.leash.model.notification.DeliveryEvent.Requested;
import dev.leash.model.notification.DeliveryEvent.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a delivery. What comes too late changes nothing; an attempt that begins twice was
 * interrupted, so that the message may arrive twice.
 */
public final class Deliveries {

    private Deliveries() {}

    /** A delivery that has just been asked for; its first attempt goes to the workers at once. */
    public static Delivery begin(DeliveryId id, Purpose purpose, Instant at, RetryPolicy policy) {
        return new Delivery(
                id,
                purpose,
                Status.IN_FLIGHT,
                1,
                1,
                false,
                false,
                at,
                at.plus(policy.attemptTimeout()));
    }

    /** The event that asks for it. */
    public static DeliveryEvent requested(DeliveryId id, Purpose purpose) {
        return new Requested(purpose, id.person(), id.channel());
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
                    Optional.of(new Failed(attempt, reason));
            case DeliveryInput.Cancel(String reason) -> Optional.of(new Cancelled(reason));
            case DeliveryInput.DeadlineMet _
                    when delivery.status() == Status.IN_FLIGHT && isPast(delivery, at) ->
                    Optional.of(
                            failOrRetry(
                                    delivery,
                                    "no result within " + policy.attemptTimeout(),
                                    true,
                                    null,
                                    at,
                                    policy));
            case DeliveryInput.Begun _,
                    DeliveryInput.Ended _,
                    DeliveryInput.Bounced _,
                    DeliveryInput.DeadlineMet _ ->
                    Optional.empty();
        };
    }

    /** Once a provider has taken it, only the provider's word can change what became of it. */
    private static Optional<DeliveryEvent> afterwards(Delivery delivery, DeliveryInput input) {
        if (delivery.status() != Status.SENT) {
            return Optional.empty();
        }
        return switch (input) {
            case DeliveryInput.Delivered(int attempt) -> arrived(delivery, attempt);
            case DeliveryInput.Bounced(int attempt, String reason)
                    when attempt == delivery.attempt() ->
                    Optional.of(new Failed(attempt, reason));
            case DeliveryInput.Begun _,
                    DeliveryInput.Ended _,
                    DeliveryInput.Bounced _,
                    DeliveryInput.Cancel _,
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

    /** The delivery with its next attempt at the workers. */
    public static Delivery nextAttempt(Delivery delivery, Instant at, RetryPolicy policy) {
        return new Delivery(
                delivery.id(),
                delivery.purpose(),
                Status.IN_FLIGHT,
                delivery.sequence(),
                delivery.attempt() + 1,
                false,
                delivery.unknownBefore(),
                at,
                at.plus(policy.attemptTimeout()));
    }

    /** The delivery after an event. */
    public static Delivery evolve(Delivery delivery, DeliveryEvent event, Instant at) {
        return switch (event) {
            case Requested _ ->
                    throw new IllegalStateException(
                            "delivery " + delivery.id() + " was asked for before");
            case Attempted(int attempt) ->
                    with(
                            delivery,
                            Status.IN_FLIGHT,
                            attempt,
                            true,
                            delivery.unknownBefore() || delivery.begun(),
                            at,
                            delivery.deadline());
            case Sent sent ->
                    with(
                            delivery,
                            sent.sandbox() ? Status.SANDBOXED : Status.SENT,
                            sent.attempt(),
                            true,
                            delivery.unknownBefore(),
                            at,
                            null);
            case Delivered _ ->
                    with(
                            delivery,
                            Status.DELIVERED,
                            delivery.attempt(),
                            true,
                            delivery.unknownBefore(),
                            at,
                            null);
            case AttemptFailed failed ->
                    with(
                            delivery,
                            Status.WAITING,
                            failed.attempt(),
                            false,
                            delivery.unknownBefore() || failed.unknown(),
                            at,
                            failed.nextAttemptAt());
            case Failed failed ->
                    with(
                            delivery,
                            Status.FAILED,
                            failed.attempt(),
                            delivery.begun(),
                            delivery.unknownBefore(),
                            at,
                            null);
            case Cancelled _ ->
                    with(
                            delivery,
                            Status.CANCELLED,
                            delivery.attempt(),
                            delivery.begun(),
                            delivery.unknownBefore(),
                            at,
                            null);
        };
    }

    private static DeliveryEvent ended(
            Delivery delivery, SendResult result, boolean sandbox, Instant at, RetryPolicy policy) {
        return switch (result) {
            case SendResult.Sent(var providerId) ->
                    new Sent(delivery.attempt(), providerId, sandbox, delivery.unknownBefore());
            case SendResult.Retryable(String reason, var after) ->
                    failOrRetry(delivery, reason, false, after, at, policy);
            case SendResult.Permanent(String reason) -> new Failed(delivery.attempt(), reason);
            case SendResult.Unknown(String reason) ->
                    failOrRetry(delivery, reason, true, null, at, policy);
            case SendResult.Withdrawn _ -> new Cancelled("withdrawn before it was handed over");
        };
    }

    private static DeliveryEvent failOrRetry(
            Delivery delivery,
            String reason,
            boolean unknown,
            @Nullable Duration wish,
            Instant at,
            RetryPolicy policy) {
        return delivery.attempt() >= policy.maxAttempts()
                ? new Failed(
                        delivery.attempt(),
                        "%s, after %d attempts".formatted(reason, delivery.attempt()))
                : new AttemptFailed(
                        delivery.attempt(),
                        reason,
                        unknown,
                        at.plus(policy.delayAfter(delivery.attempt(), wish)));
    }

    private static boolean isCurrent(Delivery delivery, int attempt) {
        return delivery.status() == Status.IN_FLIGHT && delivery.attempt() == attempt;
    }

    private static boolean isPast(Delivery delivery, Instant at) {
        return delivery.nextDeadline().filter(deadline -> !deadline.isAfter(at)).isPresent();
    }

    private static Delivery with(
            Delivery delivery,
            Status status,
            int attempt,
            boolean begun,
            boolean unknownBefore,
            Instant at,
            @Nullable Instant deadline) {
        return new Delivery(
                delivery.id(),
                delivery.purpose(),
                status,
                delivery.sequence() + 1,
                attempt,
                begun,
                unknownBefore,
                at,
                deadline);
    }
}
