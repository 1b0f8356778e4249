package dev.leash.model.webhook;

import dev.leash.model.delivery.DeliveryState;
import java.util.Optional;

/**
 * Read access of the webhook queue to the state before the current input. Queued deliveries are in
 * order of arrival.
 */
public interface WebhookState extends DeliveryState<WebhookDeliveryId, WebhookDelivery> {

    /** Health of an endpoint. */
    EndpointHealth standing(String endpoint);

    /** The current configuration of an endpoint. */
    Optional<Endpoint> endpoint(String id);
}
