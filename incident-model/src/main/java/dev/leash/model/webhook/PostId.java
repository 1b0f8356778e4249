package dev.leash.model.webhook;

/**
 * Names one message to one endpoint.
 *
 * @param endpoint which endpoint
 * @param message which message: the {@code webhook-id}, the same on every attempt and replay
 */
public record PostId(String endpoint, String message) {
    @Override
    public String toString() {
        return endpoint + "/" + message;
    }
}
