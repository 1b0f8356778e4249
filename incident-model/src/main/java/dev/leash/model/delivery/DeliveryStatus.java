package dev.leash.model.delivery;

/** How far a delivery is. */
public enum DeliveryStatus {
    /** An attempt is with the workers. */
    IN_FLIGHT,
    /** The next attempt waits for its time. */
    WAITING,
    /** It waits for its turn in the queue of its recipient. */
    HELD,
    /** The provider took it. */
    SENT,
    /** It has arrived. */
    DELIVERED,
    /** The sandbox took it. */
    SANDBOXED,
    /** Another message tells of it too. */
    ROLLED_UP,
    /** It was given up. */
    FAILED,
    /** It was no longer wanted. */
    CANCELLED,
    /** It was never to be told. */
    SUPPRESSED,
    /** What only a newer version knows. When its time comes, it is tried again. */
    UNKNOWN;

    /** Whether nothing more will happen to it by itself. */
    public boolean isOver() {
        return switch (this) {
            case IN_FLIGHT, WAITING, HELD, UNKNOWN -> false;
            case SENT, DELIVERED, SANDBOXED, ROLLED_UP, FAILED, CANCELLED, SUPPRESSED -> true;
        };
    }
}
