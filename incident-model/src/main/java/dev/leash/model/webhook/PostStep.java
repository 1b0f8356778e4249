package dev.leash.model.webhook;

import dev.leash.model.delivery.Effect;
import dev.leash.model.incident.Outcome;

/** One thing the post office wants done. */
public sealed interface PostStep {

    /** Change what is remembered of posts. */
    record OnPost(Effect<Post> effect) implements PostStep {}

    /** Remember how an endpoint has behaved. */
    record Keep(Standing standing) implements PostStep {}

    /** Tell a fact. */
    record Tell(PostRecorded fact) implements PostStep {}

    /** Give work to whoever posts. */
    record HandOver(PostAttempt attempt) implements PostStep {}

    /** Tell whoever waits what became of a request. */
    record Reply(String requestId, Outcome.Decided outcome) implements PostStep {}
}
