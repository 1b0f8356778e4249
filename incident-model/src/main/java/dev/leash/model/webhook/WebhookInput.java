package dev.leash.model.webhook;

import dev.leash.model.incident.Actor;
import org.jspecify.annotations.Nullable;

/** Input to the webhook queue. */
public sealed interface WebhookInput {

    /** Id of the endpoint. */
    String endpoint();

    /** Unique id of the input. */
    String id();

    /** Input to one delivery. */
    sealed interface OfPost extends WebhookInput {

        WebhookDeliveryId post();

        @Override
        default String endpoint() {
            return post().endpoint();
        }
    }

    /** A message for an endpoint. */
    record Wanted(String endpoint, WebhookMessage message) implements WebhookInput {
        @Override
        public String id() {
            return new WebhookDeliveryId(endpoint, message.id()).toString();
        }
    }

    /**
     * The endpoint answered an attempt.
     *
     * @param attempt number of the attempt, from 1
     * @param status HTTP status of the answer
     * @param retryAfterSeconds how long the endpoint asks to wait; null when it does not
     * @param abort whether it asks for no further attempt of this message
     */
    record Answered(
            WebhookDeliveryId post,
            int attempt,
            int status,
            @Nullable Long retryAfterSeconds,
            boolean abort)
            implements OfPost {
        @Override
        public String id() {
            return post + "@" + attempt;
        }
    }

    /**
     * An attempt had no answer.
     *
     * @param attempt number of the attempt, from 1
     * @param reason why, without addresses or secrets
     * @param code code of the reason; null in records of older versions
     */
    record Unanswered(
            WebhookDeliveryId post, int attempt, String reason, @Nullable WebhookCode code)
            implements OfPost {
        @Override
        public String id() {
            return post + "@" + attempt;
        }
    }

    /**
     * Somebody asked for a replay of a message.
     *
     * @param requestId id of the request
     * @param actor who asked
     */
    record Replay(WebhookDeliveryId post, String requestId, Actor actor) implements OfPost {
        @Override
        public String id() {
            return requestId;
        }
    }

    /**
     * Somebody asked to enable a disabled endpoint.
     *
     * @param requestId id of the request
     * @param actor who asked
     */
    record Enable(String endpoint, String requestId, Actor actor) implements WebhookInput {
        @Override
        public String id() {
            return requestId;
        }
    }
}
