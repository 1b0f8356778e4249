package dev.leash.model.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Event of a webhook delivery or of an endpoint. */
public sealed interface WebhookEvent {

    /** Id of the delivery or endpoint, as one word. */
    String subject();

    /** Event of a delivery. */
    sealed interface OfPost extends WebhookEvent {

        WebhookDeliveryId post();

        @Override
        default String subject() {
            return post().toString();
        }
    }

    /**
     * A delivery was requested.
     *
     * @param type type of the message
     * @param incidentId number of the incident
     */
    record Requested(WebhookDeliveryId post, String type, String incidentId) implements OfPost {}

    /**
     * An attempt has begun; from here on the message may arrive.
     *
     * @param attempt number of the attempt, from 1
     */
    record Attempted(WebhookDeliveryId post, int attempt) implements OfPost {}

    /**
     * The endpoint accepted the message.
     *
     * @param attempt number of the attempt, from 1
     * @param status HTTP status of its answer, 200 to 299
     */
    record Delivered(WebhookDeliveryId post, int attempt, int status) implements OfPost {}

    /**
     * An attempt failed; it will be retried.
     *
     * @param attempt number of the attempt, from 1
     * @param status HTTP status of the answer; null when there was none
     * @param reason why, without addresses or secrets
     * @param nextAttemptAt when the next attempt is due
     * @param code kind of failure; null in records of older versions
     */
    record AttemptFailed(
            WebhookDeliveryId post,
            int attempt,
            @Nullable Integer status,
            String reason,
            Instant nextAttemptAt,
            @Nullable WebhookCode code)
            implements OfPost {}

    /**
     * The delivery was given up; there is no further attempt unless somebody asks for a replay.
     *
     * @param attempt the last attempt
     * @param status HTTP status of the answer; null when there was none
     * @param reason why, without addresses or secrets
     * @param code kind of failure; null in records of older versions
     */
    record GivenUp(
            WebhookDeliveryId post,
            int attempt,
            @Nullable Integer status,
            String reason,
            @Nullable WebhookCode code)
            implements OfPost {}

    /**
     * The delivery was cancelled.
     *
     * @param reason why, in words
     * @param code code of the reason; null in records of older versions
     */
    record Cancelled(WebhookDeliveryId post, String reason, @Nullable WebhookCode code)
            implements OfPost {}

    /** Somebody asked for a replay of the message. */
    record Replayed(WebhookDeliveryId post) implements OfPost {}

    /**
     * An endpoint was disabled, until its address changes or somebody enables it.
     *
     * @param endpoint id of the endpoint
     * @param reason why, in words
     * @param failingSince since when every attempt failed; null when that is not the reason
     * @param code code of the reason; null in records of older versions
     */
    record EndpointDisabled(
            String endpoint,
            String reason,
            @Nullable Instant failingSince,
            @Nullable WebhookCode code)
            implements WebhookEvent {
        @Override
        public String subject() {
            return endpoint;
        }
    }

    /**
     * A disabled endpoint was enabled again, for messages from now on.
     *
     * @param endpoint id of the endpoint
     * @param reason why, in words
     * @param code code of the reason; null in records of older versions
     */
    record EndpointEnabled(String endpoint, String reason, @Nullable WebhookCode code)
            implements WebhookEvent {
        @Override
        public String subject() {
            return endpoint;
        }
    }

    /**
     * Event that only a newer version knows, of an unknown delivery or endpoint.
     *
     * @param type its type on the wire
     */
    record Unrecognised(String type) implements WebhookEvent {
        @Override
        public String subject() {
            return type;
        }
    }
}
