package dev.leash.model.webhook;

import java.util.List;

/**
 * Work for whoever posts.
 *
 * @param post which post
 * @param attempt which attempt, from 1
 * @param url where to
 * @param secrets the names of the secrets it is signed with, the newest first
 * @param svixHeaders whether the headers also come under the names Svix gives them
 * @param body what is posted, byte for byte
 */
public record PostAttempt(
        PostId post,
        int attempt,
        String url,
        List<String> secrets,
        boolean svixHeaders,
        String body) {
    public PostAttempt {
        secrets = List.copyOf(secrets);
    }

    /** Identifies the work. */
    public String id() {
        return post + "@" + attempt;
    }

    /** Without the address and what is said. */
    @Override
    public String toString() {
        return "PostAttempt[post=%s, attempt=%d]".formatted(post, attempt);
    }
}
