package dev.leash.model.notification;

/** Start of a delivery. */
public sealed interface DeliveryStart {

    /** The first attempt is handed to the workers at once. */
    record AtOnce() implements DeliveryStart {}

    /**
     * The first attempt is deferred by the recipient's rules or quiet hours.
     *
     * @param hold until when, and why
     */
    record Later(Deferral hold) implements DeliveryStart {}

    /**
     * The delivery joins the queue of its recipient.
     *
     * @param hold until when, and why
     */
    record InQueue(Deferral hold) implements DeliveryStart {}

    /**
     * The delivery is suppressed.
     *
     * @param why the reason
     */
    record Never(DropReason why) implements DeliveryStart {}
}
