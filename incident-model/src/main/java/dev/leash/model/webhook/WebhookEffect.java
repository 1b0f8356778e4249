package dev.leash.model.webhook;

import dev.leash.model.delivery.Effect;
import dev.leash.model.incident.Outcome;

/** One effect of the webhook queue. */
public sealed interface WebhookEffect {

    /** Changes a stored delivery. */
    record OnPost(Effect<WebhookDelivery> effect) implements WebhookEffect {}

    /** Stores the health of an endpoint. */
    record Keep(EndpointHealth standing) implements WebhookEffect {}

    /** Publishes an event. */
    record Tell(WebhookRecord fact) implements WebhookEffect {}

    /** Hands an attempt to the workers. */
    record HandOver(WebhookAttempt attempt) implements WebhookEffect {}

    /** Publishes the outcome of a request. */
    record Reply(String requestId, Outcome.Decided outcome) implements WebhookEffect {}
}
