package dev.leash.dashboard.webhooks;

import java.util.List;

/**
 * Everything the page of webhooks shows.
 *
 * @param endpoints the endpoints, by name
 * @param posts the newest messages, newest first
 * @param admin whether whoever looks may see secrets, ask for replays, and enable endpoints
 */
public record WebhooksModel(List<EndpointCard> endpoints, List<PostLine> posts, boolean admin) {

    /** How many messages are shown. */
    public static final int MAX_POSTS = 100;
}
