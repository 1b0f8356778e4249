package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryStatus;
import java.util.Collection;

/** Whether a person was reached by the deliveries of one page. */
public final class Reach {

    private Reach() {}

    /**
     * Whether every hope is gone. What the sandbox took reaches nobody; it counts only where no
     * provider is configured at all, so that a trial behaves like the real thing.
     */
    public static boolean isLost(Collection<Delivery> page) {
        boolean providerFailed =
                page.stream().anyMatch(delivery -> delivery.status() == DeliveryStatus.FAILED);
        return providerFailed
                && page.stream()
                        .noneMatch(
                                delivery ->
                                        delivery.mayStillArrive()
                                                && delivery.status() != DeliveryStatus.SANDBOXED);
    }
}
