package dev.leash.model.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a post, or to the endpoint it goes to. */
public sealed interface PostEvent {

    /** What it happened to, in one word. */
    String subject();

    /** Something that happened to a post. */
    sealed interface OfPost extends PostEvent {

        PostId post();

        @Override
        default String subject() {
            return post().toString();
        }
    }

    /**
     * An endpoint is to be told.
     *
     * @param type what kind of message
     * @param incidentId of which incident it tells
     */
    record Requested(PostId post, String type, String incidentId) implements OfPost {}

    /**
     * An attempt has begun; from here on the message may arrive.
     *
     * @param attempt which attempt, from 1
     */
    record Attempted(PostId post, int attempt) implements OfPost {}

    /**
     * The endpoint took it.
     *
     * @param attempt which attempt
     * @param status its answer, 200 to 299
     */
    record Delivered(PostId post, int attempt, int status) implements OfPost {}

    /**
     * An attempt came to nothing; there will be another.
     *
     * @param attempt which attempt
     * @param status what the endpoint answered; null when it did not
     * @param reason why, without addresses or secrets
     * @param nextAttemptAt when the next is due
     * @param code what kind of failure it is; null in records of older versions
     */
    record AttemptFailed(
            PostId post,
            int attempt,
            @Nullable Integer status,
            String reason,
            Instant nextAttemptAt,
            @Nullable WebhookCode code)
            implements OfPost {}

    /**
     * There will be no further attempt, unless somebody asks for a replay.
     *
     * @param attempt the last attempt
     * @param status what the endpoint answered; null when it did not
     * @param reason why, without addresses or secrets
     * @param code what kind of failure it is; null in records of older versions
     */
    record GivenUp(
            PostId post,
            int attempt,
            @Nullable Integer status,
            String reason,
            @Nullable WebhookCode code)
            implements OfPost {}

    /**
     * It is not tried, or no longer.
     *
     * @param reason why
     * @param code why, for programs; null in records of older versions
     */
    record Cancelled(PostId post, String reason, @Nullable WebhookCode code) implements OfPost {}

    /** Somebody asked for it to be posted again. */
    record Replayed(PostId post) implements OfPost {}

    /**
     * An endpoint is told nothing any more, until its address changes or somebody enables it.
     *
     * @param endpoint which endpoint
     * @param reason why
     * @param failingSince since when nothing but failure; null when that is not the reason
     * @param code why, for programs; null in records of older versions
     */
    record EndpointDisabled(
            String endpoint,
            String reason,
            @Nullable Instant failingSince,
            @Nullable WebhookCode code)
            implements PostEvent {
        @Override
        public String subject() {
            return endpoint;
        }
    }

    /**
     * An endpoint that was disabled is told again what happens from now on.
     *
     * @param endpoint which endpoint
     * @param reason why
     * @param code why, for programs; null in records of older versions
     */
    record EndpointEnabled(String endpoint, String reason, @Nullable WebhookCode code)
            implements PostEvent {
        @Override
        public String subject() {
            return endpoint;
        }
    }

    /**
     * Something that only a newer version knows, and nobody here can tell to what it happened.
     *
     * @param type its name on the wire
     */
    record Unrecognised(String type) implements PostEvent {
        @Override
        public String subject() {
            return type;
        }
    }
}
