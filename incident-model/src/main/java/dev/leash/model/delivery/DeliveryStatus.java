package dev.leash.model.delivery;

/** Status of a delivery. */
public enum DeliveryStatus {
    /** An attempt was handed to the workers and has no result yet. */
    IN_FLIGHT,
    /** The next attempt is scheduled. */
    WAITING,
    /** The delivery waits in the queue of its recipient. */
    HELD,
    /** The provider accepted the message. */
    SENT,
    /** The message has arrived. */
    DELIVERED,
    /** The sandbox took the message. */
    SANDBOXED,
    /** Told by the message of another delivery. */
    ROLLED_UP,
    /** Given up. */
    FAILED,
    /** Cancelled: no longer wanted. */
    CANCELLED,
    /** Suppressed: never to be sent. */
    SUPPRESSED,
    /** Status that only a newer version knows. The delivery is tried again at its deadline. */
    UNKNOWN;

    /** Whether the status is final: nothing more happens by itself. */
    public boolean isOver() {
        return switch (this) {
            case IN_FLIGHT, WAITING, HELD, UNKNOWN -> false;
            case SENT, DELIVERED, SANDBOXED, ROLLED_UP, FAILED, CANCELLED, SUPPRESSED -> true;
        };
    }
}
