package dev.leash.model.webhook;

/**
 * Id of the delivery of one message to one endpoint.
 *
 * @param endpoint id of the endpoint
 * @param message the {@code webhook-id}, the same on every attempt and replay
 */
public record WebhookDeliveryId(String endpoint, String message) {
    @Override
    public String toString() {
        return endpoint + "/" + message;
    }
}
