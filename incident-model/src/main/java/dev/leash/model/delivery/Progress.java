package dev.leash.model.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of a delivery that is the same for every kind of recipient: its status and its deadline.
 *
 * @param status status of the delivery
 * @param sequence sequence of the last event; 0 before the first
 * @param attempt the current attempt, from 1; 0 before the first
 * @param begun whether the current attempt has begun
 * @param unknownBefore whether an earlier attempt may have arrived
 * @param updatedAt time of the last event
 * @param deadline when the delivery is looked at again by itself; null when it is not
 */
public record Progress(
        DeliveryStatus status,
        long sequence,
        int attempt,
        boolean begun,
        boolean unknownBefore,
        Instant updatedAt,
        @Nullable Instant deadline) {
    /** Whether this attempt is with the workers. */
    public boolean isInFlight(int which) {
        return status == DeliveryStatus.IN_FLIGHT && attempt == which;
    }

    /** Whether the deadline has passed. */
    public boolean isPast(Instant now) {
        return deadline != null && !deadline.isAfter(now);
    }

    /** The progress after one more event, at the same attempt. */
    public Progress to(DeliveryStatus next, Instant at, @Nullable Instant lookAgain) {
        return new Progress(next, sequence + 1, attempt, begun, unknownBefore, at, lookAgain);
    }

    /** The progress after one more event that ends an attempt. */
    public Progress ended(DeliveryStatus next, int which, Instant at, @Nullable Instant lookAgain) {
        return new Progress(next, sequence + 1, which, begun, unknownBefore, at, lookAgain);
    }

    /**
     * The progress once an attempt has begun. A second begin of one attempt means that a worker
     * died in between, so the message may have arrived.
     */
    public Progress begun(int which, Instant at) {
        return new Progress(
                DeliveryStatus.IN_FLIGHT,
                sequence + 1,
                which,
                true,
                unknownBefore || begun,
                at,
                deadline);
    }

    /** The progress once an attempt was accepted. */
    public Progress taken(DeliveryStatus next, int which, Instant at) {
        return new Progress(next, sequence + 1, which, true, unknownBefore, at, null);
    }

    /**
     * The progress after a failed attempt that will be retried.
     *
     * @param unknown whether the failed attempt may have arrived all the same
     */
    public Progress retrying(int which, boolean unknown, Instant at, Instant nextAttemptAt) {
        return new Progress(
                DeliveryStatus.WAITING,
                sequence + 1,
                which,
                false,
                unknownBefore || unknown,
                at,
                nextAttemptAt);
    }

    /**
     * The progress once the next attempt was handed to the workers. There is no event before that
     * attempt has begun.
     */
    public Progress handedOver(Instant at, Instant timeout) {
        return new Progress(
                DeliveryStatus.IN_FLIGHT, sequence, attempt + 1, false, unknownBefore, at, timeout);
    }

    /** The progress of a delivery that joins the queue of its recipient; recorded by no event. */
    public Progress queued() {
        return new Progress(
                DeliveryStatus.HELD, sequence, attempt, begun, unknownBefore, updatedAt, null);
    }
}
