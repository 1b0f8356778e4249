package dev.leash.model.notification;

import dev.leash.model.notification.Delivery.Status;
import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import dev.leash.model.notification.DeliveryEvent.Failed;
import dev.leash.model.notification.DeliveryEvent.Sent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an event leaves of a delivery.
 *
 * @param before the delivery before it
 * @param at when it happened
 */
record Change(Delivery before, Instant at) {

    /** What has no deadline any more. */
    Delivery to(Status status) {
        return with(
                status,
                before.attempt(),
                before.begun(),
                before.unknownBefore(),
                null,
                before.providerId());
    }

    /** An attempt that begins twice was interrupted, so that it may have arrived. */
    Delivery begun(int attempt) {
        return with(
                Status.IN_FLIGHT,
                attempt,
                true,
                before.unknownBefore() || before.begun(),
                before.deadline(),
                null);
    }

    Delivery sent(Sent sent) {
        return with(
                sent.sandbox() ? Status.SANDBOXED : Status.SENT,
                sent.attempt(),
                true,
                before.unknownBefore(),
                null,
                sent.providerId());
    }

    Delivery failedFor(AttemptFailed failed) {
        return with(
                Status.WAITING,
                failed.attempt(),
                false,
                before.unknownBefore() || failed.unknown(),
                failed.nextAttemptAt(),
                null);
    }

    Delivery givenUp(Failed failed) {
        return with(
                Status.FAILED,
                failed.attempt(),
                before.begun(),
                before.unknownBefore(),
                null,
                before.providerId());
    }

    /** As it was, one event later. */
    Delivery unrecognised() {
        return with(
                before.status(),
                before.attempt(),
                before.begun(),
                before.unknownBefore(),
                before.deadline(),
                before.providerId());
    }

    private Delivery with(
            Status status,
            int attempt,
            boolean begun,
            boolean unknownBefore,
            @Nullable Instant deadline,
            @Nullable String providerId) {
        return new Delivery(
                before.id(),
                before.purpose(),
                before.severity(),
                status,
                before.sequence() + 1,
                attempt,
                begun,
                unknownBefore,
                at,
                deadline,
                providerId,
                before.carries(),
                before.wantedAt());
    }
}
