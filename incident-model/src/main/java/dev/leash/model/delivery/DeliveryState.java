package dev.leash.model.delivery;

import java.util.List;
import java.util.Optional;

/**
 * Read access to the deliveries as they were before the current input.
 *
 * @param <I> id of a delivery
 * @param <D> a delivery
 */
public interface DeliveryState<I, D> {

    /** The delivery with an id; empty when there is none or it was forgotten. */
    Optional<D> delivery(I id);

    /** The deliveries queued for a recipient, in queue order, at most {@code atMost}. */
    List<D> queue(Recipient to, int atMost);
}
