package dev.leash.notifier.planning;

import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryEvent;

/** Listener to events of deliveries, for metrics. */
@FunctionalInterface
public interface DeliveryWatch {

    /** Ignores all events. */
    DeliveryWatch NONE = (_, _) -> {};

    /**
     * Called after an event.
     *
     * @param after the delivery after the event
     */
    void happened(Delivery after, DeliveryEvent event);
}
