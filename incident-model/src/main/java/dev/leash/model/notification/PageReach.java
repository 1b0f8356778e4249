package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryStatus;
import java.util.Collection;

/** Whether a page can still reach a person. */
public final class PageReach {

    private PageReach() {}

    /**
     * Whether a page is lost on every channel. A message in the sandbox reaches nobody, but counts
     * as reached while no provider has failed, so that a trial without providers behaves like real
     * operation.
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
