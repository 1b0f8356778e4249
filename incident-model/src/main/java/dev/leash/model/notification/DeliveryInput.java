package dev.leash.model.notification;

import org.jspecify.annotations.Nullable;

/** Input to one delivery. */
public sealed interface DeliveryInput {

    /**
     * A worker has begun an attempt.
     *
     * @param attempt number of the attempt, from 1
     */
    record Begun(int attempt) implements DeliveryInput {}

    /**
     * A worker has ended an attempt.
     *
     * @param attempt number of the attempt, from 1
     * @param result result of the attempt
     * @param sandbox whether the sandbox stood in for the provider
     */
    record Ended(int attempt, SendResult result, boolean sandbox) implements DeliveryInput {}

    /**
     * The provider reported that an accepted message has arrived.
     *
     * @param attempt number of the attempt, from 1
     */
    record Delivered(int attempt) implements DeliveryInput {}

    /**
     * The provider reported that an accepted message will not arrive.
     *
     * @param attempt number of the attempt, from 1
     * @param reason why, without addresses or secrets
     */
    record Bounced(int attempt, String reason) implements DeliveryInput {}

    /**
     * The delivery is due, but the recipient's rate limit is reached.
     *
     * @param hold until when it waits
     */
    record Queue(Deferral hold) implements DeliveryInput {}

    /**
     * The delivery is rolled up into another message.
     *
     * @param into the delivery of that message
     */
    record RollUp(DeliveryId into) implements DeliveryInput {}

    /**
     * The message that the delivery was rolled up into has failed.
     *
     * @param reason why, without addresses or secrets
     * @param code kind of failure; null when an older version reported it
     */
    record CarrierFailed(String reason, @Nullable FailureCode code) implements DeliveryInput {}

    /** The deadline of the delivery has passed. */
    record DeadlineMet() implements DeliveryInput {}

    /**
     * The delivery is no longer wanted.
     *
     * @param why the reason
     */
    record Cancel(DropReason why) implements DeliveryInput {}
}
