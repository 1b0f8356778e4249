package dev.leash.model.delivery;

import java.util.List;
import java.util.Optional;

/**
 * The deliveries there are, as they were before what happens now.
 *
 * @param <I> what names a delivery
 * @param <D> a delivery
 */
public interface DeliveryState<I, D> {

    /** A delivery that was asked for and is not forgotten. */
    Optional<D> delivery(I id);

    /** The deliveries that wait for their turn at a recipient, in their order, at most so many. */
    List<D> queue(Recipient to, int atMost);
}
