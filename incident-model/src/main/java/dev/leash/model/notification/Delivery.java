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
 * Delivery of one message to one person on one channel.
 *
 * @param id unique id, derived from the event that asks for it
 * @param purpose purpose of the message
 * @param severity severity of the incident at the time
 * @param status status of the delivery
 * @param sequence sequence of its last event, from 1
 * @param attempt the current attempt, from 1; 0 before the first
 * @param begun whether the current attempt has begun
 * @param unknownBefore whether an earlier attempt may have arrived
 * @param updatedAt time of its last event
 * @param deadline when it is looked at again by itself; null when it has ended or is queued
 * @param providerId the provider's id of the message; null before it was sent, and when the
 *     provider gives none
 * @param carries deliveries that are rolled up into its message
 * @param wantedAt when the message was due first; null in records of older versions
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
        return new Progress(status, sequence, attempt, begun, unknownBefore, updatedAt, deadline);
    }

    @Override
    public Delivery with(Progress progress) {
        return with(progress, providerId, carries);
    }

    /** The delivery with other progress, provider id and rolled-up deliveries. */
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

    /** When it is looked at again by itself; empty when it has ended. */
    public Optional<Instant> nextDeadline() {
        return Optional.ofNullable(deadline);
    }

    /** Whether the message may still arrive, or has. */
    public boolean mayStillArrive() {
        return status != DeliveryStatus.FAILED
                && status != DeliveryStatus.CANCELLED
                && status != DeliveryStatus.SUPPRESSED;
    }

    /** Whether the recipient may have received the message. */
    boolean mayHaveArrived() {
        return switch (status) {
            case SENT, DELIVERED, SANDBOXED, ROLLED_UP -> true;
            case IN_FLIGHT, WAITING, HELD, FAILED, CANCELLED, UNKNOWN -> begun || unknownBefore;
            case SUPPRESSED -> false;
        };
    }

    /** Whether it is deferred by the recipient's rules or quiet hours. */
    boolean isPutOff() {
        return status == DeliveryStatus.WAITING && attempt == 0;
    }

    /** Whether it asks for an answer, and so goes before messages that do not. */
    public boolean isUrgent() {
        return purpose.isUntilAnswered();
    }
}
