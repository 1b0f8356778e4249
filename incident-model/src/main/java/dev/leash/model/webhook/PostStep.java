package dev.leash.model.webhook;

import dev.leash.model.incident.Outcome;
import java.time.Instant;

/** One thing the post office wants done. */
public sealed interface PostStep {

    /** Remember a post, and look at it when it is due. */
    record Remember(Post post) implements PostStep {}

    /** Forget a post. */
    record Forget(PostId post) implements PostStep {}

    /** Let a post wait for its turn, behind those that came before. */
    record JoinQueue(Post post) implements PostStep {}

    /** A post waits no longer for its turn. */
    record LeaveQueue(Post post) implements PostStep {}

    /** Look at an endpoint's queue then. */
    record TakeTurnsAt(String endpoint, Instant at) implements PostStep {}

    /** Remember how an endpoint has behaved. */
    record Keep(Standing standing) implements PostStep {}

    /** Tell a fact. */
    record Tell(PostRecorded fact) implements PostStep {}

    /** Give work to whoever posts. */
    record HandOver(PostAttempt attempt) implements PostStep {}

    /** Tell whoever waits what became of a request. */
    record Reply(String requestId, Outcome.Decided outcome) implements PostStep {}
}
