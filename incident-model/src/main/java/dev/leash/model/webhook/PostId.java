package dev.leash.model.webhook;

import static java.util.Objects.requireNonNull;

/**
 * Names one message to one endpoint.
 *
 * @param endpoint which endpoint
 * @param message which message: the {@code webhook-id}, the same on every attempt and replay
 */
public record PostId(String endpoint, String message) {
    public PostId {
        requireNonNull(endpoint, "endpoint");
        requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return endpoint + "/" + message;
    }
}
