package dev.leash.model.delivery;

import java.time.Instant;

/**
 * One change to the stored deliveries.
 *
 * @param <D> a delivery
 */
public sealed interface Effect<D> {

    /**
     * Stores a delivery.
     *
     * @param newDeadline whether its deadline differs from the stored one
     */
    record Remember<D>(D delivery, boolean newDeadline) implements Effect<D> {}

    /** Removes a delivery from the store. */
    record Forget<D>(D delivery) implements Effect<D> {}

    /** Adds a delivery to the queue of its recipient, behind those that go first. */
    record JoinQueue<D>(D delivery) implements Effect<D> {}

    /** Removes a delivery from the queue of its recipient. */
    record LeaveQueue<D>(D delivery) implements Effect<D> {}

    /** Schedules the next look at the queue of a recipient. */
    record TakeTurnAt<D>(Recipient recipient, Instant at) implements Effect<D> {}
}
