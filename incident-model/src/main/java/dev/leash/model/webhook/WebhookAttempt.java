package dev.leash.model.webhook;

import java.util.List;

/**
 * Work for a webhook worker: one attempt.
 *
 * @param post id of the delivery
 * @param attempt number of the attempt, from 1
 * @param url address to post to
 * @param secrets names of the secrets it is signed with, the newest first
 * @param svixHeaders whether the headers are also sent under Svix's names
 * @param body body of the request, byte for byte
 */
public record WebhookAttempt(
        WebhookDeliveryId post,
        int attempt,
        String url,
        List<String> secrets,
        boolean svixHeaders,
        String body) {
    public WebhookAttempt {
        secrets = List.copyOf(secrets);
    }

    /** Unique id of the work. */
    public String id() {
        return post + "@" + attempt;
    }

    /** Leaves out the address and the body. */
    @Override
    public String toString() {
        return "PostAttempt[post=%s, attempt=%d]".formatted(post, attempt);
    }
}
