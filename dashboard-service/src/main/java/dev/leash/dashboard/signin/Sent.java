package dev.leash.dashboard.signin;

/**
 * What is said to somebody who asked for a link to sign in with.
 *
 * @param outboxIsOpen whether they may look into the Outbox without having signed in
 */
public record Sent(boolean outboxIsOpen) {}
