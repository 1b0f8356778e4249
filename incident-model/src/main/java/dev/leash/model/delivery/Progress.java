package dev.leash.model.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a delivery that is the same whoever is told: how far it is, and when it is looked at
 * again.
 *
 * @param status how far it is
 * @param sequence the number of its last event; 0 before the first
 * @param attempt the current attempt, from 1; 0 before the first
 * @param begun whether the current attempt has begun
 * @param unknownBefore whether an earlier attempt may have arrived
 * @param updatedAt when its last event happened
 * @param deadline when it is looked at again by itself; null when it is not
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

    /** Whether its deadline has come. */
    public boolean isPast(Instant now) {
        return deadline != null && !deadline.isAfter(now);
    }

    /** One event later, at the same attempt. */
    public Progress to(DeliveryStatus next, Instant at, @Nullable Instant lookAgain) {
        return new Progress(next, sequence + 1, attempt, begun, unknownBefore, at, lookAgain);
    }

    /** One event later, with an attempt at its end. */
    public Progress ended(DeliveryStatus next, int which, Instant at, @Nullable Instant lookAgain) {
        return new Progress(next, sequence + 1, which, begun, unknownBefore, at, lookAgain);
    }

    /** An attempt has begun. One that begins twice was interrupted, so that it may have arrived. */
    public Progress begun(int which, Instant at) {
        return new Progress(
                DeliveryStatus.IN_FLIGHT, sequence + 1, which, true, unknownBefore || begun, at, deadline);
    }

    /** An attempt was taken. */
    public Progress taken(DeliveryStatus next, int which, Instant at) {
        return new Progress(next, sequence + 1, which, true, unknownBefore, at, null);
    }

    /**
     * An attempt came to nothing, and there will be another.
     *
     * @param unknown whether it may have arrived all the same
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

    /** The next attempt goes to the workers. There is no event of it before it has begun. */
    public Progress handedOver(Instant at, Instant timeout) {
        return new Progress(
                DeliveryStatus.IN_FLIGHT, sequence, attempt + 1, false, unknownBefore, at, timeout);
    }

    /** It waits for its turn. There is no event of that. */
    public Progress queued() {
        return new Progress(DeliveryStatus.HELD, sequence, attempt, begun, unknownBefore, updatedAt, null);
    }
}
