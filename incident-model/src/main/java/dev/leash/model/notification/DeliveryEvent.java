package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a delivery. */
public sealed interface DeliveryEvent {

    /**
     * It is wanted.
     *
     * @param purpose what it tells
     * @param person whom
     * @param channel on which channel
     * @param hold why it is not tried at once; null when it is
     */
    record Requested(Purpose purpose, String person, Channel channel, @Nullable Deferral hold)
            implements DeliveryEvent {}

    /**
     * It is not to be told, and never was.
     *
     * @param purpose what it would have told
     * @param person whom
     * @param channel on which channel
     * @param reason why not
     * @param code why not, for programs; null in records of older versions
     */
    record Suppressed(
            Purpose purpose,
            String person,
            Channel channel,
            String reason,
            @Nullable DropCode code)
            implements DeliveryEvent {}

    /**
     * It is not tried yet.
     *
     * @param hold until when, and why
     */
    record Held(Deferral hold) implements DeliveryEvent {}

    /**
     * Another message tells of it too; what becomes of that one becomes of it.
     *
     * @param into the delivery of that message
     */
    record RolledUp(DeliveryId into) implements DeliveryEvent {}

    /**
     * A worker has begun to hand it to the provider; from here on it may have arrived.
     *
     * @param attempt which attempt, from 1
     */
    record Attempted(int attempt) implements DeliveryEvent {}

    /**
     * The provider took it.
     *
     * @param attempt which attempt
     * @param providerId what the provider calls it; null when it has no name there
     * @param sandbox whether it went to the sandbox instead of a provider
     * @param possibleDuplicate whether an attempt of unknown outcome went before
     */
    record Sent(
            int attempt, @Nullable String providerId, boolean sandbox, boolean possibleDuplicate)
            implements DeliveryEvent {}

    /**
     * The provider says that it has arrived.
     *
     * @param attempt which attempt
     */
    record Delivered(int attempt) implements DeliveryEvent {}

    /**
     * An attempt came to nothing, or nobody knows; there will be another.
     *
     * @param attempt which attempt
     * @param reason why, without addresses or secrets
     * @param unknown whether it may have arrived all the same
     * @param nextAttemptAt when the next is due
     * @param code what kind of failure it is; null in records of older versions
     */
    record AttemptFailed(
            int attempt,
            String reason,
            boolean unknown,
            Instant nextAttemptAt,
            @Nullable FailureCode code)
            implements DeliveryEvent {}

    /**
     * It is given up, or the provider gave it up after taking it.
     *
     * @param attempt the last attempt; 0 when there was none
     * @param reason why, without addresses or secrets
     * @param code what kind of failure it is; null in records of older versions
     */
    record Failed(int attempt, String reason, @Nullable FailureCode code)
            implements DeliveryEvent {}

    /**
     * It is no longer wanted.
     *
     * @param reason why
     * @param code why, for programs; null in records of older versions
     */
    record Cancelled(String reason, @Nullable DropCode code) implements DeliveryEvent {}

    /**
     * Something that only a newer version knows. It has its place in the history, and changes
     * nothing that this version can tell.
     *
     * @param type its name on the wire
     */
    record Unrecognised(String type) implements DeliveryEvent {}
}
