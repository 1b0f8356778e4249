package dev.leash.verification.ledger;

import java.time.Instant;

/**
 * A message that a provider received, whatever it answered.
 *
 * @param delivery the id of its delivery
 * @param begunAt when its transmission began
 * @param at when its transmission was complete
 */
public record Received(String delivery, Instant begunAt, Instant at) {}
