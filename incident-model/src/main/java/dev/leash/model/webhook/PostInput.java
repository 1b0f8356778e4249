package dev.leash.model.webhook;

import dev.leash.model.incident.Actor;
import org.jspecify.annotations.Nullable;

/** What the webhook queue hears. */
public sealed interface PostInput {

    /** Which endpoint it concerns. */
    String endpoint();

    /** Identifies it. */
    String id();

    /** It concerns one post. */
    sealed interface OfPost extends PostInput {

        PostId post();

        @Override
        default String endpoint() {
            return post().endpoint();
        }
    }

    /** An endpoint is to be told. */
    record Wanted(String endpoint, Message message) implements PostInput {
        @Override
        public String id() {
            return new PostId(endpoint, message.id()).toString();
        }
    }

    /**
     * The endpoint answered an attempt.
     *
     * @param attempt which attempt, from 1
     * @param status the answer's status
     * @param retryAfterSeconds the endpoint's wish for how long to wait; null when it has none
     * @param abort whether it wants no further attempt of this message
     */
    record Answered(
            PostId post, int attempt, int status, @Nullable Long retryAfterSeconds, boolean abort)
            implements OfPost {
        @Override
        public String id() {
            return post + "@" + attempt;
        }
    }

    /**
     * An attempt had no answer.
     *
     * @param attempt which attempt, from 1
     * @param reason why, without addresses or secrets
     * @param code why, for programs; null in records of older versions
     */
    record Unanswered(PostId post, int attempt, String reason, @Nullable WebhookCode code)
            implements OfPost {
        @Override
        public String id() {
            return post + "@" + attempt;
        }
    }

    /**
     * Somebody wants a message posted again.
     *
     * @param requestId names the request
     * @param actor who
     */
    record Replay(PostId post, String requestId, Actor actor) implements OfPost {
        @Override
        public String id() {
            return requestId;
        }
    }

    /**
     * Somebody wants an endpoint told again that was disabled.
     *
     * @param requestId names the request
     * @param actor who
     */
    record Enable(String endpoint, String requestId, Actor actor) implements PostInput {
        @Override
        public String id() {
            return requestId;
        }
    }
}
