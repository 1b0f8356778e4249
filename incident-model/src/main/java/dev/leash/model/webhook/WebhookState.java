package dev.leash.model.webhook;

import dev.leash.model.delivery.DeliveryState;
import java.util.Optional;

/**
 * What the webhook queue may look up, as it was before what happens now. What waits for its turn is
 * in the order it came.
 */
public interface WebhookState extends DeliveryState<PostId, Post> {

    /** How an endpoint has behaved. */
    Standing standing(String endpoint);

    /** An endpoint as an administrator describes it now. */
    Optional<Endpoint> endpoint(String id);
}
