package dev.leash.model.delivery;

import java.time.Instant;

/**
 * One change of what is remembered of deliveries.
 *
 * @param <D> a delivery
 */
public sealed interface Effect<D> {

    /**
     * Remember a delivery.
     *
     * @param newDeadline whether it is to be looked at at another time than before
     */
    record Remember<D>(D delivery, boolean newDeadline) implements Effect<D> {}

    /** Forget a delivery. */
    record Forget<D>(D delivery) implements Effect<D> {}

    /** Let a delivery wait for its turn, behind those that go first. */
    record JoinQueue<D>(D delivery) implements Effect<D> {}

    /** A delivery waits no longer for its turn. */
    record LeaveQueue<D>(D delivery) implements Effect<D> {}

    /** Look at the queue of a recipient then. */
    record TakeTurnAt<D>(Recipient recipient, Instant at) implements Effect<D> {}
}
