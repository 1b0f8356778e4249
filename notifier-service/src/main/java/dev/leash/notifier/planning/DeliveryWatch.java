package dev.leash.notifier.planning;

import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryEvent;

/** Is told what happens to deliveries, to count it. */
@FunctionalInterface
public interface DeliveryWatch {

    /** Counts nothing. */
    DeliveryWatch NONE = (_, _) -> {};

    /**
     * Something happened.
     *
     * @param after the delivery after it
     */
    void happened(Delivery after, DeliveryEvent event);
}
