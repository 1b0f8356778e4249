package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Event of a delivery. */
public sealed interface DeliveryEvent {

    /**
     * The delivery was requested.
     *
     * @param purpose purpose of the message
     * @param person id of the recipient
     * @param channel the channel
     * @param hold why it is not tried at once; null when it is
     */
    record Requested(Purpose purpose, String person, Channel channel, @Nullable Deferral hold)
            implements DeliveryEvent {}

    /**
     * The delivery is not wanted and was never begun.
     *
     * @param purpose purpose the message would have had
     * @param person id of the person
     * @param channel the channel
     * @param reason why, in words
     * @param code code of the reason; null in records of older versions
     */
    record Suppressed(
            Purpose purpose, String person, Channel channel, String reason, @Nullable DropCode code)
            implements DeliveryEvent {}

    /**
     * The delivery was deferred.
     *
     * @param hold until when, and why
     */
    record Held(Deferral hold) implements DeliveryEvent {}

    /**
     * The delivery was rolled up into the message of another, and shares its result.
     *
     * @param into the delivery of that message
     */
    record RolledUp(DeliveryId into) implements DeliveryEvent {}

    /**
     * A worker has begun to hand the message to the provider; from here on it may have arrived.
     *
     * @param attempt number of the attempt, from 1
     */
    record Attempted(int attempt) implements DeliveryEvent {}

    /**
     * The provider accepted the message.
     *
     * @param attempt number of the attempt, from 1
     * @param providerId the provider's id of the message; null when it gives none
     * @param sandbox whether the sandbox took it instead of a provider
     * @param possibleDuplicate whether an earlier attempt may have arrived
     */
    record Sent(
            int attempt, @Nullable String providerId, boolean sandbox, boolean possibleDuplicate)
            implements DeliveryEvent {}

    /**
     * The provider reported that the message has arrived.
     *
     * @param attempt number of the attempt, from 1
     */
    record Delivered(int attempt) implements DeliveryEvent {}

    /**
     * An attempt failed or its outcome is unknown; it will be retried.
     *
     * @param attempt number of the attempt, from 1
     * @param reason why, without addresses or secrets
     * @param unknown whether the message may have arrived all the same
     * @param nextAttemptAt when the next attempt is due
     * @param code kind of failure; null in records of older versions
     */
    record AttemptFailed(
            int attempt,
            String reason,
            boolean unknown,
            Instant nextAttemptAt,
            @Nullable FailureCode code)
            implements DeliveryEvent {}

    /**
     * The delivery was given up, or the provider reported a failure after accepting it.
     *
     * @param attempt the last attempt; 0 when there was none
     * @param reason why, without addresses or secrets
     * @param code kind of failure; null in records of older versions
     */
    record Failed(int attempt, String reason, @Nullable FailureCode code)
            implements DeliveryEvent {}

    /**
     * The delivery is no longer wanted.
     *
     * @param reason why, in words
     * @param code code of the reason; null in records of older versions
     */
    record Cancelled(String reason, @Nullable DropCode code) implements DeliveryEvent {}

    /**
     * Event that only a newer version knows. It counts in the sequence, and changes nothing that
     * this version can tell.
     *
     * @param type its type on the wire
     */
    record Unrecognised(String type) implements DeliveryEvent {}
}
