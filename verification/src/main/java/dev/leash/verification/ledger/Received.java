package dev.leash.verification.ledger;

import java.time.Instant;

/**
 * A message a provider took, whatever it answered.
 *
 * @param delivery the id of the delivery it belongs to
 * @param begunAt when it was begun to be handed over
 * @param at when all of it was there
 */
public record Received(String delivery, Instant begunAt, Instant at) {}
