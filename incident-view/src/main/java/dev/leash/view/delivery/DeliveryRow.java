package dev.leash.view.delivery;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.notification.Deferral;
import dev.leash.model.notification.DeliveryEvent;
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
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Delivery as a row.
 *
 * @param id id of the delivery
 * @param purpose purpose of the message
 * @param status status of the delivery
 * @param attempt the latest attempt, from 1; 0 before the first
 * @param reason why it was deferred, failed or cancelled; null when it was not
 * @param possibleDuplicate whether it may have arrived twice
 * @param requestedAt when it was requested
 * @param updatedAt time of the last event
 * @param nextAttemptAt when it is tried again; null when it is not
 * @param sequence sequence of the last event
 */
public record DeliveryRow(
        DeliveryId id,
        Purpose purpose,
        DeliveryStatus status,
        int attempt,
        @Nullable String reason,
        boolean possibleDuplicate,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant nextAttemptAt,
        long sequence) {

    /** Time after the last event in which another one is expected. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The same in a queue, where more urgent deliveries go first. */
    private static final Duration PATIENCE_IN_A_QUEUE = Duration.ofHours(2);

    /** By when another event is expected; empty when the delivery has ended. */
    Optional<Instant> openUntil() {
        Instant next = nextAttemptAt == null ? updatedAt : nextAttemptAt;
        return switch (status) {
            case IN_FLIGHT, WAITING, UNKNOWN -> Optional.of(next.plus(PATIENCE));
            case HELD -> Optional.of(next.plus(PATIENCE_IN_A_QUEUE));
            case SENT, DELIVERED, SANDBOXED, ROLLED_UP, FAILED, CANCELLED, SUPPRESSED ->
                    Optional.empty();
        };
    }

    /** The row of a new delivery; empty when the event begins none. */
    static Optional<DeliveryRow> begin(DeliveryRecord recorded) {
        return switch (recorded.event()) {
            case Requested(var purpose, _, _, var hold) ->
                    Optional.of(
                            hold == null
                                    ? first(recorded, purpose, DeliveryStatus.IN_FLIGHT, null, null)
                                    : first(
                                            recorded,
                                            purpose,
                                            held(hold),
                                            words(hold),
                                            hold.until()));
            case Suppressed(var purpose, _, _, String reason, _) ->
                    Optional.of(first(recorded, purpose, DeliveryStatus.SUPPRESSED, reason, null));
            case DeliveryEvent _ -> Optional.empty();
        };
    }

    private static DeliveryRow first(
            DeliveryRecord recorded,
            Purpose purpose,
            DeliveryStatus status,
            @Nullable String reason,
            @Nullable Instant nextAttemptAt) {
        return new DeliveryRow(
                recorded.delivery(),
                purpose,
                status,
                0,
                reason,
                false,
                recorded.at(),
                recorded.at(),
                nextAttemptAt,
                recorded.sequence());
    }

    private static DeliveryStatus held(Deferral hold) {
        return switch (hold.reason()) {
            case RULE, QUIET_HOURS, UNKNOWN -> DeliveryStatus.WAITING;
            case THROTTLE, BUSY -> DeliveryStatus.HELD;
        };
    }

    private static String words(Deferral hold) {
        return switch (hold.reason()) {
            case RULE -> "their rules use this channel only later";
            case QUIET_HOURS -> "their quiet hours";
            case THROTTLE -> "their rate limit on this channel was reached";
            case BUSY -> "earlier messages to them on this channel are slow to get through";
            case UNKNOWN -> "for a reason this version does not know";
        };
    }

    /** The row after an event; events already applied change nothing. */
    DeliveryRow after(DeliveryRecord recorded) {
        if (recorded.sequence() <= sequence) {
            return this;
        }
        return switch (recorded.event()) {
            case Requested _, Suppressed _ -> this;
            case Held(Deferral hold) ->
                    next(recorded, held(hold), attempt, words(hold), hold.until());
            case RolledUp(var into) ->
                    next(
                            recorded,
                            DeliveryStatus.ROLLED_UP,
                            attempt,
                            "in the message about incident " + into.incidentId(),
                            null);
            case Attempted tried ->
                    next(recorded, DeliveryStatus.IN_FLIGHT, tried.attempt(), null, null);
            case Sent sent ->
                    next(
                            recorded,
                            sent.sandbox() ? DeliveryStatus.SANDBOXED : DeliveryStatus.SENT,
                            sent.attempt(),
                            sent.possibleDuplicate()
                                    ? "an earlier attempt may have arrived, too"
                                    : null,
                            null);
            case Delivered delivered ->
                    next(recorded, DeliveryStatus.DELIVERED, delivered.attempt(), reason, null);
            case AttemptFailed failed ->
                    next(
                            recorded,
                            DeliveryStatus.WAITING,
                            failed.attempt(),
                            failed.reason(),
                            failed.nextAttemptAt());
            case Failed failed ->
                    next(recorded, DeliveryStatus.FAILED, failed.attempt(), failed.reason(), null);
            case Cancelled cancelled ->
                    next(recorded, DeliveryStatus.CANCELLED, attempt, cancelled.reason(), null);
            case Unrecognised _ -> next(recorded, status, attempt, reason, nextAttemptAt);
        };
    }

    private DeliveryRow next(
            DeliveryRecord recorded,
            DeliveryStatus newStatus,
            int newAttempt,
            @Nullable String newReason,
            @Nullable Instant newNextAttemptAt) {
        boolean duplicate =
                possibleDuplicate
                        || (recorded.event() instanceof Sent sent && sent.possibleDuplicate());
        return new DeliveryRow(
                id,
                purpose,
                newStatus,
                newAttempt,
                newReason,
                duplicate,
                requestedAt,
                recorded.at(),
                newNextAttemptAt,
                recorded.sequence());
    }
}
