package dev.leash.model.notification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Telling one person one thing on one channel.
 *
 * @param id names it by what asked for it
 * @param purpose what it tells
 * @param severity how bad the incident was
 * @param status how far it is
 * @param sequence the number of its last event, from 1
 * @param attempt the current attempt, from 1; 0 before the first
 * @param begun whether the current attempt has begun
 * @param unknownBefore whether an earlier attempt may have arrived
 * @param updatedAt when its last event happened
 * @param deadline when it is looked at again by itself; null when it is over, or waits for its turn
 * @param providerId what the provider calls the message; null before it was sent, and when it has
 *     no name there
 * @param carries the deliveries its message tells of too
 * @param wantedAt from when on it was to be told; null in records written before it was said
 */
public record Delivery(
        DeliveryId id,
        Purpose purpose,
        Severity severity,
        Status status,
        long sequence,
        int attempt,
        boolean begun,
        boolean unknownBefore,
        Instant updatedAt,
        @Nullable Instant deadline,
        @Nullable String providerId,
        List<DeliveryId> carries,
        @Nullable Instant wantedAt) {

    /** How far a delivery is. */
    public enum Status {
        /** An attempt is with the workers. */
        IN_FLIGHT,
        /** The next attempt waits for its time. */
        WAITING,
        /** It waits for its turn: its reader was told enough just now. */
        HELD,
        /** The provider took it. */
        SENT,
        /** The provider says that it has arrived. */
        DELIVERED,
        /** The sandbox took it. */
        SANDBOXED,
        /** Another message tells of it too. */
        ROLLED_UP,
        /** It was given up. */
        FAILED,
        /** It was no longer wanted. */
        CANCELLED,
        /** It was never to be told. */
        SUPPRESSED,
        /** What only a newer version knows. When its time comes, it is tried again. */
        UNKNOWN;

        /** Whether nothing more will happen to it. */
        public boolean isOver() {
            return switch (this) {
                case IN_FLIGHT, WAITING, HELD, UNKNOWN -> false;
                case SENT, DELIVERED, SANDBOXED, ROLLED_UP, FAILED, CANCELLED, SUPPRESSED -> true;
            };
        }
    }

    public Delivery {
        requireNonNull(id, "id");
        requireNonNull(purpose, "purpose");
        requireNonNull(severity, "severity");
        requireNonNull(status, "status");
        requireNonNull(updatedAt, "updatedAt");
        carries = List.copyOf(carries);
    }

    /** A delivery of which it is not known since when it was to be told. */
    public Delivery(
            DeliveryId id,
            Purpose purpose,
            Severity severity,
            Status status,
            long sequence,
            int attempt,
            boolean begun,
            boolean unknownBefore,
            Instant updatedAt,
            @Nullable Instant deadline,
            @Nullable String providerId,
            List<DeliveryId> carries) {
        this(
                id,
                purpose,
                severity,
                status,
                sequence,
                attempt,
                begun,
                unknownBefore,
                updatedAt,
                deadline,
                providerId,
                carries,
                null);
    }

    /** When it is looked at again by itself; empty when it is over. */
    public Optional<Instant> nextDeadline() {
        return Optional.ofNullable(deadline);
    }

    /** Whether it may still reach its reader, or has. */
    public boolean mayStillArrive() {
        return status != Status.FAILED && status != Status.CANCELLED && status != Status.SUPPRESSED;
    }

    /** Whether its reader may have heard of it. */
    boolean mayHaveArrived() {
        return switch (status) {
            case SENT, DELIVERED, SANDBOXED, ROLLED_UP -> true;
            case IN_FLIGHT, WAITING, HELD, FAILED, CANCELLED, UNKNOWN -> begun || unknownBefore;
            case SUPPRESSED -> false;
        };
    }

    /** Whether it waits for a time its reader has set. */
    boolean isPutOff() {
        return status == Status.WAITING && attempt == 0;
    }

    /** Whether it asks for an answer, and so goes before what does not. */
    public boolean isUrgent() {
        return purpose.isUntilAnswered();
    }
}
