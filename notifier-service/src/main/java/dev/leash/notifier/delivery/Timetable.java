package dev.leash.notifier.delivery;

import dev.leash.model.delivery.Recipient;
import java.time.Instant;

/**
 * When deliveries and queues are looked at again.
 *
 * @param <D> a delivery
 */
public interface Timetable<D> {

    /** Has a delivery looked at then. */
    void look(D delivery, Instant at);

    /** Has the queue of a recipient looked at then. */
    void takeTurn(Recipient to, Instant at);
}
