package dev.leash.dashboard.signin;

/**
 * Content of the page after a request for a sign-in link.
 *
 * @param outboxIsOpen whether the outbox is open without signing in
 */
public record Sent(boolean outboxIsOpen) {}
