package dev.leash.dashboard.webhooks;

import java.util.List;

/**
 * Content of the page of webhooks.
 *
 * @param endpoints the endpoints, by name
 * @param posts the newest messages, newest first
 * @param admin whether the visitor may see secrets, request replays, and enable endpoints
 */
public record WebhooksModel(
        List<EndpointCard> endpoints, List<WebhookDeliveryLine> posts, boolean admin) {

    /** How many messages are shown. */
    public static final int MAX_POSTS = 100;
}
