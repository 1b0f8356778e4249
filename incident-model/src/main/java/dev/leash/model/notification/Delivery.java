package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.Progress;
import dev.leash.model.delivery.Recipient;
import dev.leash.model.delivery.Tracked;
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
        DeliveryStatus status,
        long sequence,
        int attempt,
        boolean begun,
        boolean unknownBefore,
        Instant updatedAt,
        @Nullable Instant deadline,
        @Nullable String providerId,
        List<DeliveryId> carries,
        @Nullable Instant wantedAt)
        implements Tracked<DeliveryId, Delivery> {

    public Delivery {
        carries = List.copyOf(carries);
    }

    @Override
    public Recipient recipient() {
        return new Recipient.OfPerson(id.person(), id.channel());
    }

    @Override
    public Progress progress() {
        return new Progress(
                status, sequence, attempt, begun, unknownBefore, updatedAt, deadline);
    }

    @Override
    public Delivery with(Progress progress) {
        return with(progress, providerId, carries);
    }

    /** The same delivery, that far, with what its message is called and tells of too. */
    Delivery with(Progress progress, @Nullable String provider, List<DeliveryId> others) {
        return new Delivery(
                id,
                purpose,
                severity,
                progress.status(),
                progress.sequence(),
                progress.attempt(),
                progress.begun(),
                progress.unknownBefore(),
                progress.updatedAt(),
                progress.deadline(),
                provider,
                others,
                wantedAt);
    }

    /** When it is looked at again by itself; empty when it is over. */
    public Optional<Instant> nextDeadline() {
        return Optional.ofNullable(deadline);
    }

    /** Whether it may still reach its reader, or has. */
    public boolean mayStillArrive() {
        return status != DeliveryStatus.FAILED && status != DeliveryStatus.CANCELLED && status != DeliveryStatus.SUPPRESSED;
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
        return status == DeliveryStatus.WAITING && attempt == 0;
    }

    /** Whether it asks for an answer, and so goes before what does not. */
    public boolean isUrgent() {
        return purpose.isUntilAnswered();
    }
}
