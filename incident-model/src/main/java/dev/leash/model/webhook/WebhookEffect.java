package dev.leash.model.webhook;

import dev.leash.model.delivery.Effect;
import dev.leash.model.incident.Outcome;

/** One thing the webhook queue wants done. */
public sealed interface WebhookEffect {

    /** Change what is remembered of posts. */
    record OnPost(Effect<Post> effect) implements WebhookEffect {}

    /** Remember how an endpoint has behaved. */
    record Keep(Standing standing) implements WebhookEffect {}

    /** Tell a fact. */
    record Tell(PostRecorded fact) implements WebhookEffect {}

    /** Give work to whoever posts. */
    record HandOver(PostAttempt attempt) implements WebhookEffect {}

    /** Tell whoever waits what became of a request. */
    record Reply(String requestId, Outcome.Decided outcome) implements WebhookEffect {}
}
