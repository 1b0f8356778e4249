package dev.leash.model.notification;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Telling one person one thing on one channel.
 *
 * @param id names it by what asked for it
 * @param purpose what it tells
 * @param status how far it is
 * @param sequence the number of its last event, from 1
 * @param attempt the current attempt, from 1
 * @param begun whether the current attempt has begun
 * @param unknownBefore whether an earlier attempt may have arrived
 * @param updatedAt when its last event happened
 * @param deadline when it is looked at again by itself; null when it is over
 */
public record Delivery(
        DeliveryId id,
        Purpose purpose,
        Status status,
        long sequence,
        int attempt,
        boolean begun,
        boolean unknownBefore,
        Instant updatedAt,
        @Nullable Instant deadline) {

    /** How far a delivery is. */
    public enum Status {
        /** An attempt is with the workers. */
        IN_FLIGHT,
        /** The next attempt waits for its time. */
        WAITING,
        /** The provider took it. */
        SENT,
        /** The provider says that it has arrived. */
        DELIVERED,
        /** The sandbox took it. */
        SANDBOXED,
        /** It was given up. */
        FAILED,
        /** It was no longer wanted. */
        CANCELLED;

        /** Whether nothing more will happen to it. */
        public boolean isOver() {
            return switch (this) {
                case IN_FLIGHT, WAITING -> false;
                case SENT, DELIVERED, SANDBOXED, FAILED, CANCELLED -> true;
            };
        }
    }

    public Delivery {
        requireNonNull(id, "id");
        requireNonNull(purpose, "purpose");
        requireNonNull(status, "status");
        requireNonNull(updatedAt, "updatedAt");
    }

    /** When it is looked at again by itself; empty when it is over. */
    public Optional<Instant> nextDeadline() {
        return Optional.ofNullable(deadline);
    }

    /** Whether it is a page that still may reach its person. */
    public boolean mayStillArrive() {
        return status != Status.FAILED && status != Status.CANCELLED;
    }
}
