package dev.leash.model.notification;

import org.jspecify.annotations.Nullable;

/** What may be told a delivery. */
public sealed interface DeliveryInput {

    /**
     * A worker has begun an attempt.
     *
     * @param attempt which
     */
    record Begun(int attempt) implements DeliveryInput {}

    /**
     * A worker has ended an attempt.
     *
     * @param attempt which
     * @param result what became of it
     * @param sandbox whether the sandbox stood in for the provider
     */
    record Ended(int attempt, SendResult result, boolean sandbox) implements DeliveryInput {}

    /**
     * The provider says that an attempt it took has arrived.
     *
     * @param attempt which
     */
    record Delivered(int attempt) implements DeliveryInput {}

    /**
     * The provider says that an attempt it took will not arrive after all.
     *
     * @param attempt which
     * @param reason why, without addresses or secrets
     */
    record Bounced(int attempt, String reason) implements DeliveryInput {}

    /**
     * Its time has come, and its reader was told enough just now.
     *
     * @param hold until when it waits
     */
    record Queue(Deferral hold) implements DeliveryInput {}

    /**
     * Another message is going to tell of it too.
     *
     * @param into the delivery of that message
     */
    record RollUp(DeliveryId into) implements DeliveryInput {}

    /**
     * The message that was to tell of it too has failed.
     *
     * @param reason why, without addresses or secrets
     * @param code what kind of failure it is; null when an older version reported it
     */
    record CarrierFailed(String reason, @Nullable FailureCode code) implements DeliveryInput {}

    /** Its deadline has come. */
    record DeadlineMet() implements DeliveryInput {}

    /**
     * It is no longer wanted.
     *
     * @param why why
     */
    record Cancel(Drop why) implements DeliveryInput {}
}
