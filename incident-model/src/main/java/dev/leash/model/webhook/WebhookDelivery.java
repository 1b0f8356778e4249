package dev.leash.model.webhook;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.Progress;
import dev.leash.model.delivery.Recipient;
import dev.leash.model.delivery.Tracked;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Delivery of one message to one endpoint.
 *
 * @param endpoint id of the endpoint
 * @param message the message
 * @param status status of the delivery
 * @param sequence sequence of its last event
 * @param attempt the latest attempt, from 1; 0 before the first
 * @param triedBefore number of attempts before the last replay
 * @param since time of its last event
 * @param due when it is looked at again; null while it is queued
 */
public record WebhookDelivery(
        String endpoint,
        WebhookMessage message,
        Status status,
        long sequence,
        int attempt,
        int triedBefore,
        Instant since,
        @Nullable Instant due)
        implements Tracked<WebhookDeliveryId, WebhookDelivery> {

    /** Status of a webhook delivery. */
    public enum Status {
        /** Waits in the queue of the endpoint. */
        QUEUED(DeliveryStatus.HELD),
        /** An attempt is under way. */
        IN_FLIGHT(DeliveryStatus.IN_FLIGHT),
        /** The next attempt is scheduled. */
        WAITING(DeliveryStatus.WAITING),
        /** The endpoint accepted it. */
        DELIVERED(DeliveryStatus.DELIVERED),
        /** Given up: all attempts failed, or the endpoint asked for no further attempt. */
        GIVEN_UP(DeliveryStatus.FAILED),
        /**
         * Not tried, because the endpoint is disabled, was removed, or has too many open
         * deliveries.
         */
        CANCELLED(DeliveryStatus.CANCELLED),
        /** Value that only a newer version knows. The delivery is tried again at its deadline. */
        UNKNOWN(DeliveryStatus.UNKNOWN);

        private final DeliveryStatus ofAny;

        Status(DeliveryStatus ofAny) {
            this.ofAny = ofAny;
        }

        private static Status of(DeliveryStatus status) {
            return Stream.of(values())
                    .filter(one -> one.ofAny == status)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no post is " + status));
        }
    }

    static WebhookDelivery begin(String endpoint, WebhookMessage message, Instant at) {
        return new WebhookDelivery(endpoint, message, Status.QUEUED, 1, 0, 0, at, null);
    }

    @Override
    public WebhookDeliveryId id() {
        return new WebhookDeliveryId(endpoint, message.id());
    }

    @Override
    public Recipient recipient() {
        return new Recipient.OfEndpoint(endpoint);
    }

    /**
     * The progress. Whether an attempt has begun is not tracked, because receivers recognise a
     * repeat by its id.
     */
    @Override
    public Progress progress() {
        return new Progress(status.ofAny, sequence, attempt, false, false, since, due);
    }

    @Override
    public WebhookDelivery with(Progress progress) {
        return with(progress, triedBefore);
    }

    /** The same with its retry schedule started anew. */
    WebhookDelivery startingOver(Instant at) {
        return with(progress().to(DeliveryStatus.HELD, at, null), attempt);
    }

    private WebhookDelivery with(Progress progress, int before) {
        return new WebhookDelivery(
                endpoint,
                message,
                Status.of(progress.status()),
                progress.sequence(),
                progress.attempt(),
                before,
                progress.updatedAt(),
                progress.deadline());
    }

    /** Whether the delivery has not ended. */
    public boolean isOpen() {
        return !status.ofAny.isOver();
    }

    /** Number of attempts since the retry schedule was last started. */
    int attemptsOfSchedule() {
        return attempt - triedBefore;
    }
}
